package io.gatewayapi.router.rules;

import static io.gatewayapi.router.given.Given.authority;
import static io.gatewayapi.router.given.Given.certificate;
import static io.gatewayapi.router.given.Given.configMap;
import static io.gatewayapi.router.given.Given.gateway;
import static io.gatewayapi.router.given.Given.grant;
import static io.gatewayapi.router.given.Given.route;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.router.RouteRequest;
import io.gatewayapi.router.given.Given;
import io.gatewayapi.router.given.Judged;
import io.gatewayapi.router.given.Outcomes;
import io.gatewayapi.router.given.Pems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of connections where clients must show certificates. */
class ClientValidationRulesTest {
  private static final String CERT = "tls: {certificateRefs: [{name: c}]}";
  private static final String CA = "{group: '', kind: ConfigMap, name: ca}";
  private static final String OTHER = "{group: '', kind: ConfigMap, name: other}";
  private static final String FAR = "{group: '', kind: ConfigMap, name: ca, namespace: far}";
  private static final String NONE = "{group: '', kind: ConfigMap, name: none}";
  private static final String ODD = "{group: odd.test, kind: Odd, name: x}";

  private static String validation(String refs) {
    return "validation: {caCertificateRefs: [" + refs + "]}";
  }

  private static Judged judged(String frontend, Given... more) {
    Given[] all = new Given[more.length + 4];
    all[0] = gateway(
            "{name: a, port: 443, protocol: HTTPS, " + CERT + "}",
            "{name: b, port: 8443, protocol: HTTPS, " + CERT + "}",
            "{name: h, port: 80, protocol: HTTP}")
        .spec("tls: {frontend: {" + frontend + "}}");
    all[1] = certificate("infra/c");
    all[2] = configMap("infra/other", Pems.pem("stranger.crt"));
    all[3] = route(
        "HTTPRoute",
        "infra/r",
        "parentRefs: [{name: web}]",
        "rules: [{backendRefs: [{name: s, port: 80}]}]");
    System.arraycopy(more, 0, all, 4, more.length);
    return Judged.of(all);
  }

  private static String visit(Judged judged, String url, String client) {
    String pem = client.isEmpty() ? null : Pems.pem(client);
    return Outcomes.of(judged.route(RouteRequest.to("infra/web").url(url).clientCertificate(pem)));
  }

  @ParameterizedTest(name = "{0} on port {1}: {2}")
  @CsvSource({
    "client.crt,   443,  s:80",
    "stranger.crt, 443,  closed",
    "'',           443,  closed",
    "client.crt,   8443, closed",
    "stranger.crt, 8443, s:80",
    "'',           8443, closed",
  })
  void settingOfAPortReplacesTheDefaultThere(String client, int port, String expected) {
    Judged judged = judged(
        "default: {" + validation(CA) + "}, perPort: [{port: 8443, tls: {" + validation(OTHER)
            + "}}]",
        authority("infra/ca"));
    assertThat(visit(judged, "https://a.test:" + port + "/", client)).isEqualTo(expected);
  }

  @Test
  void settingOfAPortWithoutValidationSwitchesItOffThere() {
    Judged judged = judged(
        "default: {" + validation(CA) + "}, perPort: [{port: 8443, tls: {}}]",
        authority("infra/ca"));
    assertThat(visit(judged, "https://a.test:8443/", "")).isEqualTo("s:80");
    assertThat(visit(judged, "https://a.test/", "")).isEqualTo("closed");
  }

  @Test
  void nothingIsServedWithoutValidationWhereAllAuthoritiesAreBad() {
    Judged judged = judged("default: {" + validation(NONE) + "}", authority("infra/ca"));
    assertThat(visit(judged, "https://a.test/", "client.crt")).isEqualTo("closed");
    assertThat(visit(judged, "https://a.test/", "")).isEqualTo("closed");
    assertThat(visit(judged, "http://a.test/", "")).isEqualTo("s:80");
  }

  @Test
  void badAuthorityBesideAGoodOneNeitherTrustsNorSwitchesTheCheckOff() {
    for (String bad : new String[] {NONE, ODD, FAR}) {
      Judged judged = judged(
          "default: {" + validation(CA + ", " + bad) + "}",
          authority("infra/ca"),
          configMap("far/ca", Pems.pem("stranger.crt")));
      assertThat(visit(judged, "https://a.test/", "client.crt")).as(bad).isEqualTo("s:80");
      assertThat(visit(judged, "https://a.test/", "stranger.crt")).as(bad).isEqualTo("closed");
      assertThat(visit(judged, "https://a.test/", "")).as(bad).isEqualTo("closed");
    }
  }

  @Test
  void authorityOfAnotherNamespaceNeedsAGrantForGateways() {
    String frontend = "default: {" + validation(FAR) + "}";
    Given authority = authority("far/ca");
    Judged refused = judged(frontend, authority);
    assertThat(refused.listener("Gateway infra/web", "a", "ResolvedRefs"))
        .isEqualTo("False RefNotPermitted");
    assertThat(visit(refused, "https://a.test/", "client.crt")).isEqualTo("closed");
    Judged granted = judged(frontend, authority, grant("far/g", "Gateway", "infra", "ConfigMap"));
    assertThat(visit(granted, "https://a.test/", "client.crt")).isEqualTo("s:80");
  }
}
