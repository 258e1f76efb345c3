package io.gatewayapi.samples.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.model.manifest.Manifest;
import io.gatewayapi.model.manifest.Manifests;
import io.gatewayapi.router.LinearRouter;
import io.gatewayapi.router.RouteRequest;
import io.gatewayapi.router.Router;
import io.gatewayapi.router.Topology;
import io.gatewayapi.router.decision.RoutingDecision;
import org.junit.jupiter.api.Test;

/** What a team's own test of its own route looks like: no cluster, no gateway. */
class RouteSemanticsTest {
  private static final String MANIFESTS = """
      apiVersion: gateway.networking.k8s.io/v1
      kind: GatewayClass
      metadata: {name: example}
      spec: {controllerName: example.com/gate}
      ---
      apiVersion: gateway.networking.k8s.io/v1
      kind: Gateway
      metadata: {name: web, namespace: shop}
      spec:
        gatewayClassName: example
        listeners: [{name: http, port: 80, protocol: HTTP}]
      ---
      apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata: {name: store, namespace: shop}
      spec:
        parentRefs: [{name: web}]
        hostnames: [shop.example.com]
        rules:
        - matches: [{path: {type: PathPrefix, value: /api}, headers: [{name: x-env, value: canary}]}]
          backendRefs: [{name: api-v2, port: 8080}]
        - matches: [{path: {type: PathPrefix, value: /api}}]
          backendRefs: [{name: api-v1, port: 8080}]
      """;

  private final Router router = LinearRouter.of(Topology.of(
      Manifests.parse(MANIFESTS, "store").stream().map(Manifest::object).toList()));

  private RoutingDecision ask(String path, String... header) {
    var request = RouteRequest.to("shop/web").url("http://shop.example.com" + path);
    return router.route(
        header.length == 0
            ? request.build()
            : request.header(header[0], header[1]).build());
  }

  private static String backend(RoutingDecision decision) {
    assertThat(decision).isInstanceOf(RoutingDecision.Forward.class);
    return ((RoutingDecision.Forward) decision).pick(0).backend().name().name();
  }

  @Test
  void canariesGoToTheNewVersion() {
    assertThat(backend(ask("/api/cart", "x-env", "canary"))).isEqualTo("api-v2");
  }

  @Test
  void everybodyElseStaysOnTheOldOne() {
    assertThat(backend(ask("/api/cart"))).isEqualTo("api-v1");
  }

  @Test
  void whatNobodyServesIsNotFound() {
    assertThat(ask("/apis")).isInstanceOf(RoutingDecision.Reject.class);
  }
}
