package io.gatewayapi.testing;

import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Writes down everything that a deterministic server answers to a few dozen requests. */
final class DeterministicProgram {
  private static final String GROUP = "/apis/gateway.networking.k8s.io/v1";
  private static final String ROUTES = GROUP + "/namespaces/shop/httproutes";
  private static final String JSON = "application/json";
  private static final String APPLY = "application/apply-patch+yaml";

  private final OkHttpClient http = new OkHttpClient();
  private final StringBuilder transcript = new StringBuilder();
  private final FakeApiServer server;

  private DeterministicProgram(FakeApiServer server) {
    this.server = server;
  }

  /** Prints the transcript, for another Java VM to compare. */
  public static void main(String[] args) throws IOException {
    try (PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8)) {
      out.print(transcript());
    }
  }

  static String transcript() throws IOException {
    try (FakeApiServer server = FakeApiServer.builder()
        .bundle(Bundle.of("v1.6.1", Channel.EXPERIMENTAL))
        .deterministic()
        .start()) {
      return new DeterministicProgram(server).run();
    }
  }

  private String run() throws IOException {
    writes();
    for (String kind : List.of("httproutes", "gateways")) {
      for (String accepted : List.of(
          JSON,
          "application/yaml",
          "application/json;as=Table;v=v1;g=meta.k8s.io",
          "application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io")) {
        get(GROUP + "/" + kind, accepted);
      }
    }
    for (String path : List.of(
        "/",
        "/api",
        "/apis",
        "/api/v1",
        GROUP,
        "/version",
        "/openapi/v3",
        "/openapi/v3" + GROUP,
        "/api/v1/namespaces",
        "/apis/apiextensions.k8s.io/v1/customresourcedefinitions")) {
      get(path, JSON);
    }
    get("/apis", "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList");
    get(ROUTES + "?watch=1&resourceVersion=1&timeoutSeconds=1", JSON);
    server
        .requests()
        .forEach(seen -> transcript.append(seen).append(seen.headers()).append('\n'));
    http.connectionPool().evictAll();
    http.dispatcher().executorService().shutdown();
    return transcript.toString().replaceAll("127\\.0\\.0\\.1:\\d+", "server");
  }

  private void writes() throws IOException {
    for (int i = 0; i < 3; i++) {
      send("POST", ROUTES, JSON, route("generateName", "g-", "*.example.com"));
    }
    send("POST", ROUTES, JSON, route("name", "Bad_", "1.2.3.4"));
    for (String manager : List.of("a", "b", "c")) {
      String applied = route("name", "x", manager + ".example.com");
      send("PATCH", ROUTES + "/x?force=true&fieldManager=" + manager, APPLY, applied);
      send("PATCH", ROUTES + "/x?fieldManager=other", APPLY, route("name", "x", "other.example"));
    }
    send("DELETE", ROUTES + "?labelSelector=no%3Dlabel", JSON, "{}");
  }

  private static String route(String field, String name, String hostname) {
    return """
        {"apiVersion": "gateway.networking.k8s.io/v1", "kind": "HTTPRoute",
         "metadata": {"%s": "%s", "labels": {"q": "1", "b": "%s", "c": "3"}},
         "spec": {"hostnames": ["%s"],
          "rules": [{"timeouts": {"request": "1s"}, "unknown": 1, "name": "r"}]}}
        """.formatted(field, name, name.length(), hostname);
  }

  private void get(String path, String accepted) throws IOException {
    call(new Request.Builder().url(server.url() + path).header("Accept", accepted));
  }

  private void send(String method, String path, String type, String body) throws IOException {
    RequestBody sent = RequestBody.create(body, MediaType.get(type));
    call(new Request.Builder().url(server.url() + path).method(method, sent));
  }

  private void call(Request.Builder request) throws IOException {
    try (Response response = http.newCall(request.build()).execute()) {
      transcript
          .append(response.code())
          .append(' ')
          .append(response.headers())
          .append(response.body().string())
          .append('\n');
    }
  }
}
