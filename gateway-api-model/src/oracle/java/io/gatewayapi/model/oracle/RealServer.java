package io.gatewayapi.model.oracle;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * An API server with Gateway API CRDs installed, to hold ours against.
 *
 * <p>The system property {@code gwapi.kubeconfig} names the servers: one kubeconfig, or several
 * with a comma between, each optionally after the channel and an equals sign: {@code
 * standard=/a/kubeconfig,experimental=/b/kubeconfig}. A kubeconfig needs a server, a certificate
 * authority as data and a token. Release and channel are read from the server's CRDs. Requests are
 * dry runs; nothing is stored.
 */
public final class RealServer {
  /** A resource as discovery lists it. */
  public record Resource(String plural, boolean namespaced) {}

  /**
   * An answer.
   *
   * @param status HTTP status
   * @param body the object, or the Status that says why not
   * @param unknownFields paths that the server warns of, sorted
   */
  public record Answer(int status, JsonObject body, List<String> unknownFields) {
    public String message() {
      return body.has("message") ? body.get("message").getAsString() : "";
    }
  }

  private static final String UNKNOWN_FIELD = "299 - \"unknown field \\\"";

  private final String url;
  private final String token;
  private final HttpClient http;
  private final Bundle bundle;
  private final Map<String, Optional<Resource>> resources = new HashMap<>();

  private RealServer(Path kubeconfig) throws IOException, GeneralSecurityException {
    JsonObject config = TestTrees.yaml(Files.readString(kubeconfig)).get(0).getAsJsonObject();
    JsonObject cluster = first(config, "clusters").getAsJsonObject("cluster");
    url = cluster.get("server").getAsString();
    token = first(config, "users").getAsJsonObject("user").get("token").getAsString();
    byte[] authority =
        Base64.getMimeDecoder().decode(cluster.get("certificate-authority-data").getAsString());
    http = HttpClient.newBuilder().sslContext(trusting(authority)).build();
    bundle = installed();
  }

  /** The servers that the system property names; none if it is not set. */
  public static List<RealServer> all() throws IOException, GeneralSecurityException {
    String property = System.getProperty("gwapi.kubeconfig", "");
    List<RealServer> servers = new java.util.ArrayList<>();
    for (String entry : property.split(",")) {
      if (!entry.isBlank()) {
        int equals = entry.indexOf('=');
        RealServer server = new RealServer(Path.of(entry.substring(equals + 1).strip()));
        if (equals > 0 && server.bundle.channel() != Channel.parse(entry.substring(0, equals))) {
          throw new IllegalStateException(entry + " has installed " + server.bundle);
        }
        servers.add(server);
      }
    }
    return servers;
  }

  /** What is installed. */
  public Bundle bundle() {
    return bundle;
  }

  /** The resource of a kind, if the server serves this version of it. */
  public Optional<Resource> resource(String apiVersion, String kind) {
    return resources.computeIfAbsent(apiVersion + " " + kind, key -> discover(apiVersion, kind));
  }

  /** Creates an object as a dry run. */
  public Answer create(JsonObject object) {
    String apiVersion = object.get("apiVersion").getAsString();
    Resource resource = resource(apiVersion, object.get("kind").getAsString()).orElseThrow();
    String folder = resource.namespaced() ? "/namespaces/" + namespace(object) : "";
    return send(HttpRequest.newBuilder(URI.create(url + "/apis/" + apiVersion + folder + "/"
            + resource.plural() + "?dryRun=All&fieldValidation=Warn"))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(object.toString())));
  }

  /** The namespace an object is created in. */
  public static String namespace(JsonObject object) {
    return object.get("metadata") instanceof JsonObject metadata
            && metadata.has("namespace")
            && !metadata.get("namespace").isJsonNull()
            && !metadata.get("namespace").getAsString().isEmpty()
        ? metadata.get("namespace").getAsString()
        : "default";
  }

  private Bundle installed() {
    JsonObject crd = get("/apis/apiextensions.k8s.io/v1/customresourcedefinitions/"
        + "httproutes.gateway.networking.k8s.io");
    JsonObject annotations = crd.getAsJsonObject("metadata").getAsJsonObject("annotations");
    return Bundle.of(
        annotations.get("gateway.networking.k8s.io/bundle-version").getAsString(),
        Channel.parse(annotations.get("gateway.networking.k8s.io/channel").getAsString()));
  }

  private Optional<Resource> discover(String apiVersion, String kind) {
    JsonObject list = get("/apis/" + apiVersion);
    if (!list.has("resources")) {
      return Optional.empty();
    }
    return Stream.of(list.getAsJsonArray("resources").asList())
        .flatMap(List::stream)
        .map(JsonElement::getAsJsonObject)
        .filter(r -> r.get("kind").getAsString().equals(kind)
            && !r.get("name").getAsString().contains("/"))
        .map(r -> new Resource(r.get("name").getAsString(), r.get("namespaced").getAsBoolean()))
        .findFirst();
  }

  private JsonObject get(String path) {
    return send(HttpRequest.newBuilder(URI.create(url + path))).body();
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = http.send(
          request.header("Authorization", "Bearer " + token).build(),
          HttpResponse.BodyHandlers.ofString());
      List<String> unknown = response.headers().allValues("Warning").stream()
          .filter(w -> w.startsWith(UNKNOWN_FIELD))
          .map(w -> w.substring(UNKNOWN_FIELD.length(), w.length() - 3))
          .sorted()
          .toList();
      // An unknown API group is answered in plain text.
      JsonObject body = response.body().startsWith("{")
          ? JsonParser.parseString(response.body()).getAsJsonObject()
          : new JsonObject();
      return new Answer(response.statusCode(), body, unknown);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonObject first(JsonObject config, String list) {
    return config.getAsJsonArray(list).get(0).getAsJsonObject();
  }

  private static SSLContext trusting(byte[] authority)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    int n = 0;
    for (Certificate certificate : CertificateFactory.getInstance("X.509")
        .generateCertificates(new ByteArrayInputStream(authority))) {
      store.setCertificateEntry("ca" + n++, certificate);
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
