package io.gatewayapi.router.rules;

import static io.gatewayapi.router.given.Given.certificate;
import static io.gatewayapi.router.given.Given.gateway;
import static io.gatewayapi.router.given.Given.route;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.router.Protocol;
import io.gatewayapi.router.RouteRequest;
import io.gatewayapi.router.given.Given;
import io.gatewayapi.router.given.Judged;
import io.gatewayapi.router.given.Outcomes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which hosts a route serves on a listener, and which of several routes takes a host. */
class HostnameRulesTest {
  private static final String ANY = "''";

  private static String listener(String hostname) {
    String host = hostname.equals(ANY) ? "" : ", hostname: '" + hostname + "'";
    return "{name: l, port: 80, protocol: HTTP" + host + "}";
  }

  private static Given to(String kind, String name, String hostnames) {
    String hosts = hostnames.isEmpty() ? "hostnames: []" : "hostnames: [" + hostnames + "]";
    return route(
        kind,
        "infra/" + name,
        "parentRefs: [{name: web}]",
        hosts,
        "rules: [{backendRefs: [{name: " + name + ", port: 80}]}]");
  }

  private static String get(Judged judged, String host) {
    return Outcomes.of(judged.route(RouteRequest.to("infra/web").host(host)));
  }

  private static String call(Judged judged, String host) {
    return Outcomes.of(judged.route(RouteRequest.to("infra/web").host(host).grpc("s", "m")));
  }

  @ParameterizedTest(name = "listener {0}, route {1}: {2} serves {3}, and not {4}")
  @CsvSource({
    "*.b.test, *.test,      True Accepted,                    x.b.test, x.test",
    "*.test,   *.b.test,    True Accepted,                    x.b.test, x.test",
    "a.b.test, *.test,      True Accepted,                    a.b.test, c.b.test",
    "*.test,   a.b.test,    True Accepted,                    a.b.test, c.b.test",
    "*.test,   test,        False NoMatchingListenerHostname, '',       test",
    "test,     *.test,      False NoMatchingListenerHostname, '',       test",
    "*.b.test, b.test,      False NoMatchingListenerHostname, '',       b.test",
    "*.a.test, *.b.test,    False NoMatchingListenerHostname, '',       x.a.test",
    "A.Test,   a.TEST,      True Accepted,                    a.test,   b.test",
    "'',       a.test,      True Accepted,                    a.test,   b.test",
    "a.test,   '',          True Accepted,                    a.test,   b.test",
    "*.test,   '',          True Accepted,                    x.y.test, test",
  })
  void routeServesTheHostsThatBothNameForHttpAndGrpcAlike(
      String hostname, String own, String accepted, String served, String other) {
    for (String kind : new String[] {"HTTPRoute", "GRPCRoute"}) {
      Judged judged = Judged.of(
          gateway(listener(hostname.isEmpty() ? ANY : hostname)),
          to(kind, "s", own.isEmpty() ? "" : "'" + own + "'"));
      assertThat(judged.parents(kind + " infra/s", "Accepted")).isEqualTo(accepted);
      assertThat(call(judged, other)).isEqualTo("404");
      if (!served.isEmpty()) {
        assertThat(call(judged, served)).isEqualTo("s:80");
      }
    }
  }

  @Test
  void hostnamesOutsideTheListenersAreIgnored() {
    Judged judged =
        Judged.of(gateway(listener("*.a.test")), to("HTTPRoute", "s", "x.a.test, x.b.test"));
    assertThat(judged.parents("HTTPRoute infra/s", "Accepted")).isEqualTo("True Accepted");
    assertThat(get(judged, "x.a.test")).isEqualTo("s:80");
    assertThat(get(judged, "x.b.test")).isEqualTo("404");
  }

  @Test
  void hostnameThatTheRouteWritesCountsNotWhatTheListenerLeavesOfIt() {
    Judged exact = Judged.of(
        gateway(listener("a.b.test")),
        to("HTTPRoute", "a-wild", "'*.b.test'").created("01"),
        to("HTTPRoute", "b-exact", "a.b.test").created("02"));
    assertThat(get(exact, "a.b.test")).isEqualTo("b-exact:80");
    Judged wild = Judged.of(
        gateway(listener("*.b.test")),
        to("HTTPRoute", "a-short", "'*.test'").created("01"),
        to("HTTPRoute", "b-long", "'*.b.test'").created("02"));
    assertThat(get(wild, "a.b.test")).isEqualTo("b-long:80");
  }

  @Test
  void routeWithoutHostnamesCountsByTheListenersHostname() {
    Judged judged = Judged.of(
        gateway(listener("a.b.test")),
        to("HTTPRoute", "a-none", "").created("01"),
        to("HTTPRoute", "b-exact", "a.b.test").created("02"),
        to("HTTPRoute", "c-wild", "'*.test'").created("01"));
    assertThat(get(judged, "a.b.test")).isEqualTo("a-none:80");
  }

  @Test
  void moreLabelsToTheRightOfTheWildcardGoFirst() {
    Judged judged = Judged.of(
        gateway(
            "{name: a, port: 80, protocol: HTTP}",
            "{name: b, port: 80, protocol: HTTP, hostname: '*.test'}",
            "{name: c, port: 80, protocol: HTTP, hostname: '*.b.test'}",
            "{name: d, port: 80, protocol: HTTP, hostname: a.b.test}"),
        section("a"),
        section("b"),
        section("c"),
        section("d"));
    assertThat(get(judged, "a.b.test")).isEqualTo("d:80");
    assertThat(get(judged, "x.b.test")).isEqualTo("c:80");
    assertThat(get(judged, "x.y.b.test")).isEqualTo("c:80");
    assertThat(get(judged, "b.test")).isEqualTo("b:80");
    assertThat(get(judged, "test")).isEqualTo("a:80");
  }

  private static Given section(String name) {
    return route(
        "HTTPRoute",
        "infra/" + name,
        "parentRefs: [{name: web, sectionName: " + name + "}]",
        "rules: [{backendRefs: [{name: " + name + ", port: 80}]}]");
  }

  @Test
  void hostWithATrailingDotIsAnotherName() {
    Judged judged = Judged.of(gateway(listener(ANY)), to("HTTPRoute", "s", "a.test"));
    assertThat(get(judged, "a.test.")).isEqualTo("404");
  }

  @ParameterizedTest(name = "server name {0} and host {1}: {2}")
  @CsvSource({
    "a.test,   a.test,   exact:80",
    "a.test,   b.test,   421",
    "x.w.test, y.w.test, wild:80",
    "x.w.test, a.test,   421",
    "a.test,   x.w.test, 421",
    "a.test,   odd.org,  404",
    "odd.org,  a.test,   closed",
  })
  void authorityIsHeldAgainstTheServerName(String sni, String host, String expected) {
    String tls = ", port: 443, protocol: HTTPS, tls: {certificateRefs: [{name: c}]}}";
    Judged judged = Judged.of(
        gateway(
            "{name: exact, hostname: a.test" + tls,
            "{name: other, hostname: b.test" + tls,
            "{name: wild, hostname: '*.w.test'" + tls),
        certificate("infra/c"),
        section("exact"),
        section("other"),
        section("wild"));
    assertThat(Outcomes.of(judged.route(
            RouteRequest.to("infra/web").protocol(Protocol.HTTPS).host(host).sni(sni))))
        .isEqualTo(expected);
  }
}
