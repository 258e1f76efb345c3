package io.gatewayapi.router.given;

import io.gatewayapi.model.RawObject;
import io.gatewayapi.model.manifest.Manifests;
import io.gatewayapi.router.LinearRouter;
import io.gatewayapi.router.RouteRequest;
import io.gatewayapi.router.RouteRequestBuilder;
import io.gatewayapi.router.Topology;
import io.gatewayapi.router.TopologyBuilder;
import io.gatewayapi.router.decision.BackendShare;
import io.gatewayapi.router.decision.RoutingDecision;
import io.gatewayapi.router.options.RouterOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Manifests in short, and where requests to Gateway {@code infra/web} go. The Gateway has a
 * listener for each protocol, and takes routes from everywhere.
 */
public final class Routed {
  private static final String GATEWAY = """
      apiVersion: gateway.networking.k8s.io/v1
      kind: Gateway
      metadata: {name: web, namespace: infra}
      spec:
        gatewayClassName: ours
        listeners:
        - {name: http, port: 80, protocol: HTTP, allowedRoutes: {namespaces: {from: All}}}
        - {name: other, port: 8080, protocol: HTTP, allowedRoutes: {namespaces: {from: All}}}
        - {name: pass, port: 443, protocol: TLS, tls: {mode: Passthrough},
           allowedRoutes: {namespaces: {from: All}}}
        - {name: end, port: 8443, protocol: TLS, tls: {certificateRefs: [{name: cert}]},
           allowedRoutes: {namespaces: {from: All}}}
        - {name: tcp, port: 9000, protocol: TCP, allowedRoutes: {namespaces: {from: All}}}
        - {name: udp, port: 5300, protocol: UDP, allowedRoutes: {namespaces: {from: All}}}
      """;

  private final List<RawObject> objects = new ArrayList<>();
  private RouterOptions options = RouterOptions.defaults();
  private Map<String, String> presented = Map.of();

  private Routed(List<String> manifests) {
    for (String manifest : manifests) {
      Manifests.parse(manifest, "test").forEach(m -> objects.add(RawObject.of(m.tree())));
    }
  }

  /** The Gateway and what is given. */
  public static Routed of(String... manifests) {
    List<String> all = new ArrayList<>(List.of(GATEWAY));
    all.addAll(List.of(manifests));
    return new Routed(all);
  }

  public Routed with(RouterOptions other) {
    options = other;
    return this;
  }

  /** An HTTPRoute whose rules are given in YAML's flow style. */
  public static String http(String name, String... rules) {
    return route("HTTPRoute", name, "", rules);
  }

  public static String grpc(String name, String... rules) {
    return route("GRPCRoute", name, "", rules);
  }

  public static String route(String kind, String name, String more, String... rules) {
    return object(
        "gateway.networking.k8s.io/v1",
        kind,
        name,
        "parentRefs: [{name: web, namespace: infra}], " + more + "rules: ["
            + String.join(", ", rules) + "]");
  }

  public static String object(String apiVersion, String kind, String name, String spec) {
    return "apiVersion: " + apiVersion + "\nkind: " + kind + "\n" + metadata(name) + "spec: {"
        + spec + "}\n";
  }

  private static String metadata(String name) {
    String[] parts = name.split("[/@]");
    String created = parts.length < 3 ? "" : ", creationTimestamp: '" + parts[2] + "'";
    return "metadata: {namespace: " + parts[0] + ", name: " + parts[1] + created + "}\n";
  }

  /** A Service with one port. */
  public static String service(String name, String port, String... more) {
    return object(
        "v1", "Service", name, "ports: [" + port + "]" + (more.length > 0 ? ", " + more[0] : ""));
  }

  public static String secret(String name, String certificate) {
    return "apiVersion: v1\nkind: Secret\n" + metadata(name) + "data: {tls.crt: "
        + Base64.getEncoder().encodeToString(pem(certificate).getBytes(StandardCharsets.UTF_8))
        + ", tls.key: eA==}\n";
  }

  public static String authority(String name, String certificate) {
    return "apiVersion: v1\nkind: ConfigMap\n" + metadata(name) + "data: {ca.crt: \""
        + pem(certificate).replace("\n", "\\n") + "\"}\n";
  }

  public static String pem(String name) {
    try (InputStream in =
        Routed.class.getResourceAsStream("/io/gatewayapi/router/backend/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(name, e);
    }
  }

  /** Tells what the endpoints of a Service present. */
  public Routed presenting(String service, String pem) {
    presented = Map.of(service, pem);
    return this;
  }

  public Topology topology() {
    TopologyBuilder topology = Topology.builder().objects(objects);
    presented.forEach(topology::presents);
    return topology.build();
  }

  public RoutingDecision route(RouteRequestBuilder request) {
    return LinearRouter.of(topology(), options).route(request.build());
  }

  public RoutingDecision get(String url) {
    return route(RouteRequest.to("infra/web").url(url));
  }

  public String outcome(String url) {
    return Outcomes.of(get(url));
  }

  public RoutingDecision call(String service, String method) {
    return route(RouteRequest.to("infra/web").host("api.test").grpc(service, method));
  }

  public String outcome(RouteRequestBuilder request) {
    return Outcomes.of(route(request));
  }

  /** The first backend of a decision that forwards. */
  public static BackendShare.Forwarded first(RoutingDecision decision) {
    return Outcomes.forward(decision).backends().get(0).fold(f -> f, a -> {
      throw new AssertionError(a.toString());
    });
  }
}
