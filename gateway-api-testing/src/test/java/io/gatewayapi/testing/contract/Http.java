package io.gatewayapi.testing.contract;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.ApiClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Plain HTTP against a server, with a client's TLS and credentials. */
final class Http {
  static final String JSON = "application/json";
  static final String MERGE_PATCH = "application/merge-patch+json";
  static final String JSON_PATCH = "application/json-patch+json";
  static final String APPLY = "application/apply-patch+yaml";

  private final ApiClient api;
  private final OkHttpClient http;

  Http(ContractServer server) {
    this.api = server.client();
    this.http =
        api.getHttpClient().newBuilder().readTimeout(Duration.ofSeconds(20)).build();
  }

  /** What a server answered. */
  record Answer(int code, Headers headers, String text) {
    JsonObject json() {
      return JsonParser.parseString(text).getAsJsonObject();
    }

    JsonObject metadata() {
      return json().getAsJsonObject("metadata");
    }

    String resourceVersion() {
      return metadata().get("resourceVersion").getAsString();
    }

    String reason() {
      JsonElement reason = json().get("reason");
      return reason == null ? "" : reason.getAsString();
    }

    String message() {
      return json().get("message").getAsString();
    }

    JsonObject details() {
      return json().getAsJsonObject("details");
    }

    List<String> warnings() {
      return headers.values("Warning");
    }

    /** Who owns what: manager, operation, subresource, version and fields, without times. */
    List<String> owners() {
      return Owners.of(metadata());
    }

    /** Field and reason of each cause. */
    List<String> causes() {
      List<String> causes = new ArrayList<>();
      JsonArray list = details().getAsJsonArray("causes");
      for (JsonElement cause : list == null ? new JsonArray() : list) {
        JsonObject c = cause.getAsJsonObject();
        causes.add(c.get("field").getAsString() + " " + c.get("reason").getAsString());
      }
      return causes;
    }

    List<String> itemNames() {
      List<String> names = new ArrayList<>();
      json()
          .getAsJsonArray("items")
          .forEach(item -> names.add(
              item.getAsJsonObject().getAsJsonObject("metadata").get("name").getAsString()));
      return names;
    }
  }

  Answer get(String path) {
    return call("GET", path, "", JSON);
  }

  /** Reads in a form. */
  Answer get(String path, String accept) {
    return call("GET", path, "", JSON, Map.of("Accept", accept));
  }

  Answer getIfNoneMatch(String path, String tag) {
    return call("GET", path, "", JSON, Map.of("If-None-Match", tag));
  }

  Answer post(String path, JsonObject body) {
    return call("POST", path, body.toString(), JSON);
  }

  Answer put(String path, JsonObject body) {
    return call("PUT", path, body.toString(), JSON);
  }

  /** Patches with JSON written with single quotes. */
  Answer merge(String path, String patch) {
    return call("PATCH", path, patch.replace('\'', '"'), MERGE_PATCH);
  }

  /** Patches with JSON written with single quotes. */
  Answer jsonPatch(String path, String patch) {
    return call("PATCH", path, patch.replace('\'', '"'), JSON_PATCH);
  }

  /** Applies for a field manager. */
  Answer apply(String path, String manager, JsonObject config) {
    return apply(path + "?fieldManager=" + manager, config.toString());
  }

  Answer apply(String path, String config) {
    return call("PATCH", path, config, APPLY);
  }

  Answer delete(String path) {
    return call("DELETE", path, "", JSON);
  }

  Answer call(String method, String path, String body, String contentType) {
    return call(method, path, body, contentType, Map.of());
  }

  private Answer call(
      String method, String path, String body, String contentType, Map<String, String> more) {
    try {
      Answer answer = attempt(method, path, body, contentType, more);
      // A real server that has just learnt of a kind asks to be asked again.
      while (answer.code() == 429 && answer.text().contains("(re)initializing")) {
        Thread.onSpinWait();
        answer = attempt(method, path, body, contentType, more);
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    }
  }

  private Answer attempt(
      String method, String path, String body, String contentType, Map<String, String> more)
      throws IOException {
    try (Response response = open(method, path, body, contentType, more)) {
      return new Answer(response.code(), response.headers(), response.body().string());
    }
  }

  Response open(String method, String path, String body, String contentType) throws IOException {
    return open(method, path, body, contentType, Map.of());
  }

  Response open(
      String method, String path, String body, String contentType, Map<String, String> more)
      throws IOException {
    return open(
        method, path, body.getBytes(java.nio.charset.StandardCharsets.UTF_8), contentType, more);
  }

  Response open(
      String method, String path, byte[] body, String contentType, Map<String, String> more)
      throws IOException {
    RequestBody content = body.length == 0 && !method.equals("POST") && !method.equals("PUT")
        ? null
        : RequestBody.create(body, MediaType.parse(contentType));
    Request.Builder request = new Request.Builder().url(api.getBasePath() + path);
    Map<String, String> headers = new HashMap<>();
    try {
      api.updateParamsForAuth(
          new String[] {"BearerToken"},
          List.of(),
          headers,
          Map.of(),
          "",
          method,
          java.net.URI.create(api.getBasePath()));
    } catch (io.kubernetes.client.openapi.ApiException e) {
      throw new IllegalStateException(e);
    }
    headers.forEach(request::header);
    more.forEach(request::header);
    return http.newCall(request.method(method, content).build()).execute();
  }
}
