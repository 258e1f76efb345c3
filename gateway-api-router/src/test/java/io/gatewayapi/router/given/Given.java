package io.gatewayapi.router.given;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Manifests for tests, in short. Names are {@code namespace/name}. */
public final class Given {
  private final String apiVersion;
  private final String kind;
  private final String name;
  private final List<String> fields = new ArrayList<>();
  private final List<String> spec = new ArrayList<>();
  private final List<String> listeners = new ArrayList<>();
  private String created = "2026-01-01T00:00:00Z";
  private int generation = 3;
  private String annotations = "";

  private Given(String apiVersion, String kind, String name) {
    this.apiVersion = apiVersion;
    this.kind = kind;
    this.name = name;
  }

  public static Given object(String kind, String name) {
    return new Given("gateway.networking.k8s.io/v1", kind, name);
  }

  public static Given object(String apiVersion, String kind, String name) {
    return new Given(apiVersion, kind, name);
  }

  public static Given gateway(String... listeners) {
    return object("Gateway", "infra/web").spec("gatewayClassName: ours").listeners(listeners);
  }

  /** A ListenerSet of Gateway infra/web. */
  public static Given listenerSet(String name, String... listeners) {
    return object("ListenerSet", name)
        .spec("parentRef: {name: web, namespace: infra}")
        .listeners(listeners);
  }

  /** A route of Gateway infra/web, with one rule and no backend. */
  public static Given route(String kind, String name, String... spec) {
    return object(kind, name).spec(spec);
  }

  public static Given http(String name) {
    return route("HTTPRoute", name, "parentRefs: [{name: web, namespace: infra}]", "rules: [{}]");
  }

  public static Given service(String name, int port) {
    return object("v1", "Service", name).spec("ports: [{name: p, port: " + port + "}]");
  }

  public static Given namespace(String name, String label, String value) {
    Given namespace = object("v1", "Namespace", "/" + name);
    namespace.annotations = ", labels: {" + label + ": " + value + "}";
    return namespace;
  }

  public static Given secret(String name, String certificate, String key) {
    return object("v1", "Secret", name)
        .field("data: {tls.crt: " + base64(certificate) + ", tls.key: " + base64(key) + "}");
  }

  public static Given certificate(String name) {
    return secret(name, Pems.pem("server.crt"), Pems.pem("server.key"));
  }

  public static Given authority(String name) {
    return configMap(name, Pems.pem("ca.crt"));
  }

  public static Given configMap(String name, String authority) {
    return object("v1", "ConfigMap", name)
        .field("data: {ca.crt: \"" + authority.replace("\n", "\\n") + "\"}");
  }

  public static Given grant(String name, String fromKind, String fromNamespace, String toKind) {
    return object("ReferenceGrant", name)
        .spec(
            "from: [{group: gateway.networking.k8s.io, kind: " + fromKind + ", namespace: "
                + fromNamespace + "}]",
            "to: [{group: '', kind: " + toKind + "}]");
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  public Given listeners(String... more) {
    listeners.addAll(List.of(more));
    return this;
  }

  public Given spec(String... more) {
    spec.addAll(List.of(more));
    return this;
  }

  public Given field(String field) {
    fields.add(field);
    return this;
  }

  /** Adds an annotation; without value it is left out. */
  public Given annotated(String key, String value) {
    annotations = value.isEmpty() ? "" : ", annotations: {" + key + ": '" + value + "'}";
    return this;
  }

  /** Names another parent of a ListenerSet. */
  public Given parent(String ref) {
    spec.set(0, "parentRef: " + ref);
    return this;
  }

  public Given created(String day) {
    created = "2026-01-" + day + "T00:00:00Z";
    return this;
  }

  public Given generation(int number) {
    generation = number;
    return this;
  }

  /** The manifest in YAML. */
  public String yaml() {
    String[] parts = name.split("/", 2);
    String namespace = parts[0].isEmpty() ? "" : ", namespace: " + parts[0];
    String time = created.isEmpty() ? "" : ", creationTimestamp: \"" + created + "\"";
    String number = generation == 0 ? "" : ", generation: " + generation;
    List<String> all = new ArrayList<>(spec);
    if (!listeners.isEmpty()) {
      all.add("listeners: [" + String.join(", ", listeners) + "]");
    }
    String text = "apiVersion: " + apiVersion + "\nkind: " + kind + "\nmetadata: {name: " + parts[1]
        + namespace + time + number + annotations + "}\n";
    String body = all.isEmpty() ? "" : "spec: {" + String.join(", ", all) + "}\n";
    return text + body + String.join("\n", fields) + "\n";
  }
}
