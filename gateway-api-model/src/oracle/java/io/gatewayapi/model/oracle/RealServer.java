package io.gatewayapi.model.oracle;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * An API server with Gateway API CRDs installed, to hold ours against.
 *
 * <p>The system property {@code gwapi.kubeconfig} names the servers: one kubeconfig, or several
 * with a comma between, each optionally after the channel and an equals sign: {@code
 * standard=/a/kubeconfig,experimental=/b/kubeconfig}. Entries that are called anything else, {@code
 * v1.2.1/standard} for one, are for tests that ask for them by name. A kubeconfig needs a server, a
 * certificate authority as data and a token. Release and channel are read from the server's CRDs.
 * Requests are dry runs and store nothing, unless their names say so.
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
  private final Map<String, Optional<Resource>> resources = new ConcurrentHashMap<>();
  private volatile @Nullable Bundle bundle;

  private RealServer(Path kubeconfig) throws IOException, GeneralSecurityException {
    JsonObject config = TestTrees.yaml(Files.readString(kubeconfig)).get(0).getAsJsonObject();
    JsonObject cluster = first(config, "clusters").getAsJsonObject("cluster");
    url = cluster.get("server").getAsString();
    token = first(config, "users").getAsJsonObject("user").get("token").getAsString();
    byte[] authority =
        Base64.getMimeDecoder().decode(cluster.get("certificate-authority-data").getAsString());
    // HTTP/2 connections are told to go away now and then, whatever is under way on them.
    http = HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .sslContext(trusting(authority))
        .build();
  }

  /** A server whose CRDs a test may take out and put in; {@link #install} comes first. */
  public static RealServer laboratory(Path kubeconfig)
      throws IOException, GeneralSecurityException {
    return new RealServer(kubeconfig);
  }

  /** The servers that the system property names by channel or not at all; none if it is not set. */
  public static List<RealServer> all() throws IOException, GeneralSecurityException {
    String property = System.getProperty("gwapi.kubeconfig", "");
    List<RealServer> servers = new java.util.ArrayList<>();
    for (String entry : property.split(",")) {
      int equals = entry.indexOf('=');
      String name = entry.substring(0, Math.max(equals, 0)).strip();
      if (!entry.isBlank() && List.of("", "standard", "experimental").contains(name)) {
        RealServer server = new RealServer(Path.of(entry.substring(equals + 1).strip()));
        server.bundle = server.installed();
        if (!name.isEmpty() && server.bundle().channel() != Channel.parse(name)) {
          throw new IllegalStateException(entry + " has installed " + server.bundle);
        }
        servers.add(server);
      }
    }
    return servers;
  }

  /** What is installed. */
  public Bundle bundle() {
    return Objects.requireNonNull(bundle, "nothing is installed");
  }

  /** The resource of a kind, if the server serves this version of it. */
  public Optional<Resource> resource(String apiVersion, String kind) {
    return resources.computeIfAbsent(apiVersion + " " + kind, key -> discover(apiVersion, kind));
  }

  /** Creates an object as a dry run. */
  public Answer create(JsonObject object) {
    return call("POST", collection(object) + "?dryRun=All&fieldValidation=Warn", object);
  }

  /** Creates an object, for good. */
  public Answer createStored(JsonObject object) {
    return call("POST", collection(object), object);
  }

  /** Replaces an object as a dry run. */
  public Answer update(JsonObject object) {
    return call("PUT", item(object) + "?dryRun=All&fieldValidation=Warn", object);
  }

  /** Replaces an object's status as a dry run. */
  public Answer updateStatus(JsonObject object) {
    return call("PUT", item(object) + "/status?dryRun=All&fieldValidation=Warn", object);
  }

  /** Replaces an object's status, for good. */
  public Answer updateStoredStatus(JsonObject object) {
    return call("PUT", item(object) + "/status", object);
  }

  /** Reads an object. */
  public Answer read(JsonObject object) {
    return call("GET", item(object), null);
  }

  /** Deletes an object, for good. */
  public Answer deleteStored(JsonObject object) {
    return call("DELETE", item(object), null);
  }

  /** Sends any request. */
  public Answer call(String method, String path, @Nullable JsonObject body) {
    HttpRequest.BodyPublisher publisher = body == null
        ? HttpRequest.BodyPublishers.noBody()
        : HttpRequest.BodyPublishers.ofString(body.toString());
    return send(HttpRequest.newBuilder(URI.create(url + path))
        .header("Content-Type", "application/json")
        .method(method, publisher));
  }

  /** Says what is installed, after somebody changed it. */
  public void refresh() {
    resources.clear();
    bundle = installed();
  }

  /** Forgets what kinds there are, after somebody added some. */
  public void forgetResources() {
    resources.clear();
  }

  private String collection(JsonObject object) {
    String apiVersion = object.get("apiVersion").getAsString();
    Resource resource = resource(apiVersion, object.get("kind").getAsString()).orElseThrow();
    String folder = resource.namespaced() ? "/namespaces/" + namespace(object) : "";
    return "/apis/" + apiVersion + folder + "/" + resource.plural();
  }

  private String item(JsonObject object) {
    return collection(object) + "/"
        + object.getAsJsonObject("metadata").get("name").getAsString();
  }

  /** The namespace an object is created in. */
  public static String namespace(JsonObject object) {
    return object.get("metadata") instanceof JsonObject metadata
            && metadata.has("namespace")
            && metadata.get("namespace") instanceof JsonPrimitive namespace
            && namespace.isString()
            && !namespace.getAsString().isEmpty()
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
