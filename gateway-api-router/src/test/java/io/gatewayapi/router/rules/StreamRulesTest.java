package io.gatewayapi.router.rules;

import static io.gatewayapi.router.given.Given.authority;
import static io.gatewayapi.router.given.Given.certificate;
import static io.gatewayapi.router.given.Given.configMap;
import static io.gatewayapi.router.given.Given.gateway;
import static io.gatewayapi.router.given.Given.route;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.router.Protocol;
import io.gatewayapi.router.RouteRequest;
import io.gatewayapi.router.RouteRequestBuilder;
import io.gatewayapi.router.given.Given;
import io.gatewayapi.router.given.Judged;
import io.gatewayapi.router.given.Outcomes;
import io.gatewayapi.router.given.Pems;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Connections: by server name, by port, and with the certificates of clients. */
class StreamRulesTest {
  private static final String CERT = "tls: {certificateRefs: [{name: cert}]}";

  private static Given tls(String name, String section, String host, String backend) {
    return route(
        "TLSRoute",
        "infra/" + name,
        "parentRefs: [{name: web" + (section.isEmpty() ? "" : ", sectionName: " + section) + "}]",
        "hostnames: [\"" + host + "\"]",
        "rules: [{backendRefs: [{name: " + backend + ", port: 443}]}]");
  }

  private static Given passing(String... hostnames) {
    Given gateway = gateway();
    for (int i = 0; i < hostnames.length; i++) {
      gateway.listeners("{name: l" + i + ", port: 443, protocol: TLS, "
          + (hostnames[i].isEmpty() ? "" : "hostname: \"" + hostnames[i] + "\", ")
          + "tls: {mode: Passthrough}}");
    }
    return gateway;
  }

  private static String connect(Judged judged, String sni) {
    return Outcomes.of(judged.route(
        RouteRequest.to("infra/web").protocol(Protocol.TLS).port(443).sni(sni)));
  }

  @Test
  void serverNameChoosesTheMostSpecificListenerAndRoute() {
    Judged judged = Judged.of(
        passing("*.b.test", "a.b.test", ""),
        tls("wide", "l0", "*.b.test", "wide"),
        tls("exact", "l1", "a.b.test", "exact"),
        tls("any", "l2", "*.c.test", "any"));
    assertThat(connect(judged, "a.b.test")).isEqualTo("exact:443");
    assertThat(connect(judged, "A.B.test")).isEqualTo("exact:443");
    assertThat(connect(judged, "x.b.test")).isEqualTo("wide:443");
    assertThat(connect(judged, "x.y.c.test")).isEqualTo("any:443");
  }

  @Test
  void exactHostnameOfARouteGoesBeforeItsWildcards() {
    Judged judged = Judged.of(
        passing(""),
        tls("a-wide", "", "*.b.test", "wide"),
        tls("longer", "", "*.a.b.test", "longer"),
        tls("z-exact", "", "x.a.b.test", "exact"));
    assertThat(connect(judged, "x.a.b.test")).isEqualTo("exact:443");
    assertThat(connect(judged, "y.a.b.test")).isEqualTo("longer:443");
    assertThat(connect(judged, "y.b.test")).isEqualTo("wide:443");
  }

  @Test
  void unmatchedServerNameIsRejected() {
    Judged judged = Judged.of(passing("a.test"), tls("r", "", "a.test", "a"));
    assertThat(connect(judged, "b.test")).isEqualTo("closed");
    assertThat(connect(judged, "")).isEqualTo("closed");
    Judged unrouted = Judged.of(passing(""), tls("r", "", "a.test", "a"));
    assertThat(connect(unrouted, "b.test")).isEqualTo("closed");
  }

  @Test
  void olderTlsRouteWithTheSameHostnameTakesTheConnection() {
    Judged judged = Judged.of(
        passing(""),
        tls("z", "", "a.test", "old").created("01"),
        tls("a", "", "a.test", "young").created("02"));
    assertThat(connect(judged, "a.test")).isEqualTo("old:443");
  }

  @Test
  void modeIsChosenByServerNameWhereAPortHasBoth() {
    Judged judged = Judged.of(
        gateway(
            "{name: ends, port: 443, protocol: TLS, hostname: ends.test, " + CERT + "}",
            "{name: pass, port: 443, protocol: TLS, hostname: pass.test, tls: {mode: Passthrough}}"),
        certificate("infra/cert"),
        tls("ends", "ends", "ends.test", "plain"),
        tls("pass", "pass", "pass.test", "sealed"));
    assertThat(connect(judged, "ends.test")).isEqualTo("plain:443");
    assertThat(connect(judged, "pass.test")).isEqualTo("sealed:443");
  }

  @Test
  void httpsAndTlsShareAPortByServerName() {
    Judged judged = Judged.of(
        gateway(
            "{name: https, port: 443, protocol: HTTPS, hostname: web.test, " + CERT + "}",
            "{name: pass, port: 443, protocol: TLS, hostname: pass.test, tls: {mode: Passthrough}}"),
        certificate("infra/cert"),
        route(
            "HTTPRoute",
            "infra/h",
            "parentRefs: [{name: web}]",
            "rules: [{backendRefs: [{name: pages, port: 80}]}]"),
        tls("pass", "", "pass.test", "sealed"));
    assertThat(connect(judged, "pass.test")).isEqualTo("sealed:443");
    assertThat(connect(judged, "web.test")).isEqualTo("closed");
    assertThat(Outcomes.of(judged.route(RouteRequest.to("infra/web").url("https://web.test/"))))
        .isEqualTo("pages:80");
    assertThat(Outcomes.of(judged.route(RouteRequest.to("infra/web").url("https://pass.test/"))))
        .isEqualTo("sealed:443");
  }

  @Test
  void udpAndTcpOfTheSameNumberAreServedApart() {
    Judged judged = Judged.of(
        gateway("{name: t, port: 53, protocol: TCP}", "{name: u, port: 53, protocol: UDP}"),
        route(
            "TCPRoute",
            "infra/t",
            "parentRefs: [{name: web}]",
            "rules: [{backendRefs: [{name: t, port: 53}]}]"),
        route(
            "UDPRoute",
            "infra/u",
            "parentRefs: [{name: web}]",
            "rules: [{backendRefs: [{name: u, port: 53}]}]"));
    RouteRequestBuilder request = RouteRequest.to("infra/web").port(53);
    assertThat(Outcomes.of(judged.route(request.protocol(Protocol.TCP)))).isEqualTo("t:53");
    assertThat(Outcomes.of(judged.route(request.protocol(Protocol.UDP)))).isEqualTo("u:53");
  }

  private static Judged asking(String mode, String... authority) {
    return Judged.of(
        gateway(
                "{name: https, port: 443, protocol: HTTPS, " + CERT + "}",
                "{name: http, port: 80, protocol: HTTP}")
            .spec("tls: {frontend: {default: {validation: {mode: " + mode
                + ", caCertificateRefs: [{group: '', kind: ConfigMap, name: ca}]}}}}"),
        certificate("infra/cert"),
        authority.length == 0 ? authority("infra/ca") : configMap("infra/ca", authority[0]),
        route(
            "HTTPRoute",
            "infra/h",
            "parentRefs: [{name: web}]",
            "rules: [{backendRefs: [{name: s, port: 80}]}]"));
  }

  private static String visit(Judged judged, String url, String certificate) {
    return Outcomes.of(
        judged.route(RouteRequest.to("infra/web").url(url).clientCertificate(certificate)));
  }

  @Test
  void validOnlyRefusesMissingAndUntrustedClientCertificates() {
    Judged judged = asking("AllowValidOnly");
    assertThat(visit(judged, "https://a.test/", Pems.pem("client.crt"))).isEqualTo("s:80");
    assertThat(visit(judged, "https://a.test/", null)).isEqualTo("closed");
    assertThat(visit(judged, "https://a.test/", Pems.pem("stranger.crt"))).isEqualTo("closed");
    assertThat(visit(judged, "https://a.test/", "hello")).isEqualTo("closed");
    assertThat(visit(judged, "http://a.test/", null)).isEqualTo("s:80");
  }

  @Test
  void insecureFallbackLetsEverybodyIn() {
    Judged judged = asking("AllowInsecureFallback");
    assertThat(visit(judged, "https://a.test/", Pems.pem("client.crt"))).isEqualTo("s:80");
    assertThat(visit(judged, "https://a.test/", null)).isEqualTo("s:80");
    assertThat(visit(judged, "https://a.test/", Pems.pem("stranger.crt"))).isEqualTo("s:80");
  }

  @Test
  void certificateOfAClientMayBeTooOldOnlyWhereATimeIsGiven() {
    Judged judged = asking("AllowValidOnly");
    String shortLived = Pems.pem("short-lived.crt");
    assertThat(visit(judged, "https://a.test/", shortLived)).isEqualTo("s:80");
    RouteRequestBuilder later = RouteRequest.to("infra/web")
        .url("https://a.test/")
        .clientCertificate(shortLived)
        .time(Instant.parse("2050-01-01T00:00:00Z"));
    assertThat(Outcomes.of(judged.route(later))).isEqualTo("closed");
  }

  @Test
  void anyOfSeveralAuthoritiesMayHaveSigned() {
    Judged judged = asking("AllowValidOnly", Pems.pem("stranger.crt") + Pems.pem("ca.crt"));
    assertThat(visit(judged, "https://a.test/", Pems.pem("client.crt"))).isEqualTo("s:80");
    assertThat(visit(judged, "https://a.test/", Pems.pem("stranger.crt"))).isEqualTo("s:80");
  }

  @Test
  void certificatesThatTheInputDoesNotShowAreAssumptions() {
    Given https = gateway("{name: https, port: 443, protocol: HTTPS, " + CERT + "}");
    RouteRequestBuilder request =
        RouteRequest.to("infra/web").url("https://a.test/").sni("a.test");
    assertThat(Judged.of(https).route(request).explanation().assumptions())
        .extracting(Object::toString)
        .contains("Secret infra/cert is usable: the input shows no Secrets at all");
    Given redacted = Given.secret("infra/cert", Pems.pem("server.crt"), "REDACTED");
    assertThat(Judged.of(https, redacted).route(request).explanation().assumptions())
        .extracting(Object::toString)
        .contains("the private key of Secret infra/cert, which the input leaves out, is its "
            + "certificate's");
  }

  @Test
  void mostSpecificOfTheListenersOfGatewayAndSetsTakesTheRequest() {
    Given open = gateway("{name: http, port: 80, protocol: HTTP}")
        .spec("allowedListeners: {namespaces: {from: All}}");
    Given set = Given.listenerSet(
        "shop/set",
        "{name: http, port: 80, protocol: HTTP, hostname: \"*.shop.test\"}",
        "{name: other, port: 81, protocol: HTTP}");
    Judged judged = Judged.of(
        open,
        set,
        route(
            "HTTPRoute",
            "infra/h",
            "parentRefs: [{name: web}]",
            "rules: [{backendRefs: [{name: own, port: 80}]}]"),
        route(
            "HTTPRoute",
            "shop/h",
            "parentRefs: [{kind: ListenerSet, name: set}]",
            "rules: [{backendRefs: [{name: set, port: 80}]}]"));
    assertThat(visit(judged, "http://a.shop.test/", null)).isEqualTo("set:80");
    assertThat(visit(judged, "http://shop.test/", null)).isEqualTo("own:80");
    assertThat(visit(judged, "http://shop.test:81/", null)).isEqualTo("set:80");
  }
}
