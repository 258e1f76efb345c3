package io.gatewayapi.router.rules;

import static io.gatewayapi.router.given.Routed.route;
import static io.gatewayapi.router.given.Routed.service;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.router.Protocol;
import io.gatewayapi.router.RouteRequest;
import io.gatewayapi.router.RouteRequestBuilder;
import io.gatewayapi.router.decision.BackendShare;
import io.gatewayapi.router.given.Outcomes;
import io.gatewayapi.router.given.Routed;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** TLSRoutes, TCPRoutes and UDPRoutes, once a connection has found its listener. */
class StreamBackendRulesTest {
  private static RouteRequestBuilder tcp() {
    return RouteRequest.to("infra/web").protocol(Protocol.TCP).port(9000);
  }

  private static RouteRequestBuilder udp() {
    return RouteRequest.to("infra/web").protocol(Protocol.UDP).port(5300);
  }

  private static RouteRequestBuilder tls(int port, String name) {
    return RouteRequest.to("infra/web").protocol(Protocol.TLS).port(port).sni(name);
  }

  private static String to(String... refs) {
    return "{backendRefs: [" + String.join(", ", refs) + "]}";
  }

  private static String ref(String name, int weight) {
    return "{name: " + name + ", port: 80, weight: " + weight + "}";
  }

  @Test
  void onlyTheOldestTcpRouteOfAListenerCarriesTraffic() {
    Routed routed = Routed.of(
        route("TCPRoute", "shop/a@2026-02-02T00:00:00Z", "", to(ref("young", 1))),
        route("TCPRoute", "shop/b@2026-01-01T00:00:00Z", "", to(ref("old", 1))));
    assertThat(routed.outcome(tcp())).isEqualTo("old:80");
  }

  @Test
  void onlyTheFirstUdpRouteByNameCarriesTrafficAmongThoseOfTheSameAge() {
    Routed routed = Routed.of(
        route("UDPRoute", "shop/b", "", to(ref("b", 1))),
        route("UDPRoute", "shop/a", "", to(ref("a", 1))));
    assertThat(routed.outcome(udp())).isEqualTo("a:80");
  }

  @Test
  void weightsHoldPerConnection() {
    Routed routed =
        Routed.of(route("TCPRoute", "shop/r", "", to(ref("a", 3), ref("b", 1), ref("none", 0))));
    assertThat(Outcomes.forward(routed.route(tcp())).backends())
        .extracting(BackendShare::share)
        .containsExactly(0.75, 0.25, 0.0);
  }

  @Test
  void invalidBackendsRefuseTheirShareOfConnections() {
    Routed routed = Routed.of(
        service("shop/here", "{port: 80}"),
        route("TCPRoute", "shop/r", "", to(ref("here", 1), ref("gone", 4))));
    BackendShare gone = Outcomes.forward(routed.route(tcp())).backends().get(1);
    assertThat(gone.share()).isCloseTo(0.8, Offset.offset(1e-9));
    assertThat(gone.<String>fold(f -> "", a -> a.refusal() + " " + a.reason()))
        .isEqualTo("connection refused BackendNotFound");
  }

  @Test
  void routeWithOnlyInvalidBackendsClosesConnections() {
    Routed routed = Routed.of(
        service("shop/here", "{port: 80}"),
        route("TCPRoute", "shop/r", "", to(ref("gone", 1))),
        route("UDPRoute", "shop/r", "", to(ref("gone", 1))),
        route("TLSRoute", "shop/r", "hostnames: [a.test], ", to(ref("gone", 1))));
    assertThat(routed.outcome(tcp())).isEqualTo("closed");
    assertThat(routed.outcome(udp())).isEqualTo("closed");
    assertThat(routed.outcome(tls(443, "a.test"))).isEqualTo("closed");
    assertThat(routed.route(tcp()).reason()).contains("BackendNotFound");
  }

  @Test
  void portOfAnotherTransportIsNoBackend() {
    Routed routed = Routed.of(
        service("shop/dns", "{name: u, port: 80, protocol: UDP}"),
        service("shop/web", "{name: t, port: 80}"),
        route("TCPRoute", "shop/r", "", to(ref("dns", 1))),
        route("UDPRoute", "shop/r", "", to(ref("web", 1))));
    assertThat(routed.route(tcp()).reason()).contains("UnsupportedProtocol");
    assertThat(routed.route(udp()).reason()).contains("UnsupportedProtocol");
  }

  @Test
  void portOfEitherTransportIsFoundByNumberAndTransport() {
    String both = "{name: t, port: 80}, {name: u, port: 80, protocol: UDP}";
    Routed routed = Routed.of(
        service("shop/dns", both),
        route("TCPRoute", "shop/r", "", to(ref("dns", 1))),
        route("UDPRoute", "shop/r", "", to(ref("dns", 1))));
    assertThat(routed.outcome(tcp())).isEqualTo("dns:80");
    assertThat(routed.outcome(udp())).isEqualTo("dns:80");
  }

  @Test
  void exactServerNameGoesBeforeLongerWildcardBeforeShorterOne() {
    Routed routed = Routed.of(
        route("TLSRoute", "shop/a", "hostnames: ['*.test'], ", to(ref("short", 1))),
        route("TLSRoute", "shop/b", "hostnames: ['*.api.test'], ", to(ref("long", 1))),
        route("TLSRoute", "shop/c", "hostnames: [x.api.test], ", to(ref("exact", 1))));
    assertThat(routed.outcome(tls(443, "x.api.test"))).isEqualTo("exact:80");
    assertThat(routed.outcome(tls(443, "y.api.test"))).isEqualTo("long:80");
    assertThat(routed.outcome(tls(443, "y.test"))).isEqualTo("short:80");
  }

  @Test
  void unmatchedServerNameIsRefused() {
    Routed routed =
        Routed.of(route("TLSRoute", "shop/a", "hostnames: [a.test], ", to(ref("a", 1))));
    assertThat(routed.outcome(tls(443, "b.test"))).isEqualTo("closed");
    assertThat(routed.outcome(tls(443, ""))).isEqualTo("closed");
  }

  @Test
  void backendOfAPassthroughListenerSeesTheClientsOwnSession() {
    Routed routed =
        Routed.of(route("TLSRoute", "shop/a", "hostnames: [a.test], ", to(ref("a", 1))));
    assertThat(Routed.first(routed.route(tls(443, "a.test"))).connection().tls())
        .satisfies(tls -> assertThat(tls.sni()).isEqualTo("a.test"))
        .satisfies(tls -> assertThat(tls.passedThrough()).isTrue());
  }

  @Test
  void backendOfATerminatingListenerSeesPlainBytes() {
    Routed routed =
        Routed.of(route("TLSRoute", "shop/a", "hostnames: [a.test], ", to(ref("a", 1))));
    assertThat(Routed.first(routed.route(tls(8443, "a.test"))).connection().tls())
        .isNull();
  }
}
