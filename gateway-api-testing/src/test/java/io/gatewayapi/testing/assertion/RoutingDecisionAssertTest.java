package io.gatewayapi.testing.assertion;

import static io.gatewayapi.testing.assertion.GatewayAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatewayapi.model.manifest.Manifest;
import io.gatewayapi.model.manifest.Manifests;
import io.gatewayapi.router.LinearRouter;
import io.gatewayapi.router.RouteRequest;
import io.gatewayapi.router.Topology;
import io.gatewayapi.router.decision.RoutingDecision;
import org.junit.jupiter.api.Test;

/** What a decision is asserted to be, it is; and what it is not, the failure shows. */
class RoutingDecisionAssertTest {
  private static final String SHOP = """
      apiVersion: gateway.networking.k8s.io/v1
      kind: GatewayClass
      metadata: {name: c}
      spec: {controllerName: example.com/c}
      ---
      apiVersion: gateway.networking.k8s.io/v1
      kind: Gateway
      metadata: {name: gate, namespace: shop}
      spec:
        gatewayClassName: c
        listeners: [{name: http, port: 80, protocol: HTTP}]
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: app, namespace: shop}
      spec: {ports: [{port: 8080}]}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: canary, namespace: shop}
      spec: {ports: [{port: 8080}]}
      ---
      apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata: {name: route, namespace: shop}
      spec:
        parentRefs: [{name: gate}]
        hostnames: [shop.example]
        rules:
        - matches: [{path: {value: /old}}]
          filters:
          - type: RequestRedirect
            requestRedirect: {hostname: new.example, statusCode: 301}
        - matches: [{path: {value: /shared}}]
          filters:
          - type: CORS
            cors: {allowOrigins: ["https://app.example"], allowMethods: [GET]}
          backendRefs: [{name: app, port: 8080}]
        - matches: [{path: {value: /twice}}]
          backendRefs:
          - {name: app, port: 8080, weight: 1}
          - {name: canary, port: 8080, weight: 2}
          - {name: app, port: 8080, weight: 1}
        - matches: [{path: {value: /}}]
          backendRefs:
          - {name: app, port: 8080, weight: 3}
          - {name: canary, port: 8080, weight: 1}
      """;

  private static LinearRouter router() {
    return LinearRouter.of(
        Topology.of(Manifests.parse(SHOP, "shop").stream().map(Manifest::object).toList()));
  }

  private static RoutingDecision decide(String url) {
    return router().route(RouteRequest.to("shop/gate").url(url).build());
  }

  @Test
  void aForwardedRequestHasBackendsAndShares() {
    assertThat(decide("http://shop.example/x"))
        .isForwarded()
        .givesShare("shop/app:8080", 0.75)
        .givesShare("shop/canary:8080", 0.25);
    assertThatThrownBy(() -> assertThat(decide("http://shop.example/old")).isForwarded())
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(
            () -> assertThat(decide("http://shop.example/x")).givesShare("shop/app:8080", 0.5))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("0.75");
    assertThatThrownBy(
            () -> assertThat(decide("http://shop.example/x")).isForwardedTo("shop/other:8080"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("shop/app:8080");
  }

  @Test
  void referencesToOneBackendShareTogether() {
    assertThat(decide("http://shop.example/twice"))
        .givesShare("shop/app:8080", 0.5)
        .givesShare("shop/canary:8080", 0.5);
    assertThatThrownBy(
            () -> assertThat(decide("http://shop.example/twice")).givesShare("shop/app:8080", 0.25))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("0.5");
  }

  @Test
  void aRedirectHasCodeAndLocation() {
    assertThat(decide("http://shop.example/old")).isRedirected(301, "http://new.example/old");
    assertThatThrownBy(() -> assertThat(decide("http://shop.example/old"))
            .isRedirected(302, "http://new.example/old"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("301");
    assertThatThrownBy(
            () -> assertThat(decide("http://shop.example/x")).isRedirected(301, "http://a/"))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void whatTheGatewayAnswersHasACode() {
    RoutingDecision preflight = router()
        .route(RouteRequest.to("shop/gate")
            .method("OPTIONS")
            .url("http://shop.example/shared")
            .header("Origin", "https://app.example")
            .header("Access-Control-Request-Method", "GET")
            .build());
    assertThat(preflight).isAnswered(204).hasReason(preflight.reason());
    assertThatThrownBy(() -> assertThat(preflight).isAnswered(200))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("204");
    assertThatThrownBy(() -> assertThat(decide("http://shop.example/x")).isAnswered(204))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void whatNothingMatchesIsRefusedForAReason() {
    assertThat(decide("http://other.example/")).isRefused(404);
    assertThatThrownBy(() -> assertThat(decide("http://other.example/")).isRefused(503))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("404");
    assertThatThrownBy(() -> assertThat(decide("http://other.example/")).hasReason("NoSuchReason"))
        .isInstanceOf(AssertionError.class);
  }
}
