package io.gatewayapi.router;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.router.decision.RoutingDecision;
import io.gatewayapi.router.given.Routed;
import org.junit.jupiter.api.Test;

/** What a decision says of a request that no backend gets. */
class ReasonsTest {
  private static final String TWO = """
      apiVersion: gateway.networking.k8s.io/v1
      kind: Gateway
      metadata: {name: two, namespace: infra}
      spec:
        gatewayClassName: ours
        allowedListeners: {namespaces: {from: All}}
        listeners:
        - {name: one, port: 443, protocol: HTTPS, hostname: a.test,
           tls: {certificateRefs: [{name: cert}]}}
        - {name: rest, port: 443, protocol: HTTPS, hostname: "*.test",
           tls: {certificateRefs: [{name: cert}]}}
        - {name: odd, port: 9443, protocol: HTTPS, tls: {certificateRefs: []}}
        - {name: plain, port: 80, protocol: HTTP}
      """;
  private static final String SET = """
      apiVersion: gateway.networking.k8s.io/v1
      kind: ListenerSet
      metadata: {name: set, namespace: shop}
      spec:
        parentRef: {name: two, namespace: infra}
        listeners:
        - {name: plain, port: 80, protocol: HTTP, hostname: shop.test}
      """;

  private static RoutingDecision https(int port, String sni, String host) {
    return Routed.of(TWO)
        .route(RouteRequest.to("infra/two")
            .protocol(Protocol.HTTPS)
            .port(port)
            .sni(sni)
            .host(host));
  }

  @Test
  void matchWhosePathFitsIsCloserThanOneForAnotherPath() {
    RoutingDecision decision = Routed.of(Routed.http(
            "shop/r",
            "{matches: [{path: {value: /other}}]}",
            "{matches: [{path: {value: /cart}, method: GET, headers: [{name: v, value: '1'}]}]}"))
        .route(RouteRequest.to("infra/web").host("h.test").method("POST").path("/cart"));
    assertThat(decision.reason())
        .isEqualTo("the closest of 2 matches, of HTTPRoute shop/r rule 1, does not fit: "
            + "the method is POST, not GET; it asks for header v = 1, which the request lacks");
  }

  @Test
  void longPathsAndHeadersAreCut() {
    String rule = "{matches: [{path: {value: /a}, headers: [{name: v, value: '1'}]}]}";
    RoutingDecision decision = Routed.of(Routed.http("shop/r", rule))
        .route(RouteRequest.to("infra/web")
            .host("h.test")
            .path("/" + "x".repeat(100_000))
            .header("v", "y".repeat(100_000)));
    assertThat(decision.reason())
        .hasSizeLessThan(600)
        .contains("/xxx")
        .contains("…\" (100001 characters) is not under \"/a\"")
        .contains("yyy…\" (100000 characters)");
  }

  @Test
  void gatewayThatCannotBeReadIsNotSaidToBeAbsent() {
    String odd = Routed.object(
        "gateway.networking.k8s.io/v1", "Gateway", "infra/odd", "listeners: [{port: many}]");
    assertThat(Routed.of(odd).route(RouteRequest.to("infra/odd")).reason())
        .startsWith("Gateway infra/odd cannot be read: ");
  }

  @Test
  void connectionWithoutRouteIsToldByItsServerName() {
    RouteRequestBuilder named =
        RouteRequest.to("infra/web").protocol(Protocol.TLS).port(443).sni("x.test");
    RouteRequestBuilder plain =
        RouteRequest.to("infra/web").protocol(Protocol.TCP).port(9000);
    assertThat(Routed.of().route(named).reason())
        .isEqualTo("no route attached to listener \"pass\" of Gateway infra/web serves x.test");
    assertThat(Routed.of().route(plain).reason())
        .isEqualTo("no route attached to listener \"tcp\" of Gateway infra/web takes connections");
  }

  @Test
  void misdirectedRequestNamesTheListenerOfTheConnectionAndTheRightfulOne() {
    RoutingDecision decision = https(443, "a.test", "b.test");
    assertThat(decision.reason())
        .isEqualTo("the connection for server name \"a.test\" was made to listener \"one\" of "
            + "Gateway infra/two, but listener \"rest\" of Gateway infra/two is the one for "
            + "host \"b.test\"");
    assertThat(decision.explanation().render())
        .contains("\"one\" (port 443, HTTPS, a.test) took the connection, made for server name "
            + "\"a.test\"")
        .contains("\"rest\" (port 443, HTTPS, *.test) is the one for host \"b.test\", and the "
            + "connection was not made to it");
  }

  @Test
  void listenerThatIsNotServedIsTheReasonForAClosedPort() {
    assertThat(https(9443, "a.test", "a.test").reason())
        .startsWith("no served listener of Gateway infra/two speaks HTTPS on port 9443: "
            + "listener \"odd\" of Gateway infra/two is not served (no usable certificate");
  }

  @Test
  void listenersOfASetAreToldFromThoseOfTheGateway() {
    RoutingDecision decision =
        Routed.of(TWO, SET).route(RouteRequest.to("infra/two").host("shop.test"));
    assertThat(decision.explanation().render())
        .contains("\"plain\" (port 80, HTTP, any host) covers the host too, but \"plain\" of "
            + "ListenerSet shop/set (shop.test) is more specific")
        .contains("\"plain\" of ListenerSet shop/set (port 80, HTTP, shop.test) takes the request");
  }
}
