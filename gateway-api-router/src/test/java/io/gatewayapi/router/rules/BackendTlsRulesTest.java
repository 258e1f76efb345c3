package io.gatewayapi.router.rules;

import static io.gatewayapi.router.given.Routed.authority;
import static io.gatewayapi.router.given.Routed.first;
import static io.gatewayapi.router.given.Routed.http;
import static io.gatewayapi.router.given.Routed.object;
import static io.gatewayapi.router.given.Routed.route;
import static io.gatewayapi.router.given.Routed.secret;
import static io.gatewayapi.router.given.Routed.service;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.router.Protocol;
import io.gatewayapi.router.RouteRequest;
import io.gatewayapi.router.RouteRequestBuilder;
import io.gatewayapi.router.backend.BackendTls;
import io.gatewayapi.router.given.Outcomes;
import io.gatewayapi.router.given.Routed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** BackendTLSPolicies: which one counts, and what connections must meet. */
class BackendTlsRulesTest {
  private static final String URL = "http://shop.test/";
  private static final String RULE = "{backendRefs: [{name: api, port: 443}]}";
  private static final String API =
      service("shop/api", "{name: tls, port: 443}, {name: web, port: 80}", "selector: {app: api}");
  private static final String PODS = object(
      "apps/v1",
      "Deployment",
      "shop/api",
      "template: {metadata: {labels: {app: api}}, spec: {containers: [{name: c}],"
          + " volumes: [{name: v, secret: {secretName: cert}}]}}");

  private static String policy(String name, String target, String validation) {
    return object(
        "gateway.networking.k8s.io/v1",
        "BackendTLSPolicy",
        name,
        "targetRefs: [{group: '', kind: Service, name: api" + target + "}], validation: {"
            + validation + "}");
  }

  private static String trusting(String hostname, String more) {
    return "hostname: " + hostname + ", caCertificateRefs: [{group: '', kind: ConfigMap, name: ca}]"
        + more;
  }

  private static Routed routed(String... more) {
    List<String> all =
        new ArrayList<>(List.of(http("shop/r", RULE), API, authority("shop/ca", "authority.crt")));
    all.addAll(List.of(more));
    return Routed.of(all.toArray(String[]::new));
  }

  /** A backend that is known to present a certificate. */
  private static Routed presenting(String certificate, String policy) {
    return routed(PODS, secret("shop/cert", certificate), policy);
  }

  private static BackendTls tls(Routed routed) {
    return first(routed.get(URL)).connection().tls();
  }

  @Test
  void withoutPolicyThereIsNoTls() {
    assertThat(tls(routed())).isNull();
  }

  @Test
  void serverNameIsThePolicysHostname() {
    BackendTls tls = tls(routed(policy("shop/p", "", trusting("api.shop.test", ""))));
    assertThat(tls.sni()).isEqualTo("api.shop.test");
    assertThat(tls.acceptedNames()).containsExactly("api.shop.test");
    assertThat(tls.authorities()).isEqualTo("ConfigMap shop/ca");
  }

  @Test
  void subjectAltNamesTakeThePlaceOfTheHostname() {
    BackendTls tls = tls(
        routed(
            policy(
                "shop/p",
                "",
                trusting(
                    "api.shop.test",
                    ", subjectAltNames: [{type: Hostname, hostname: b.test}, {type: URI, uri: 'spiffe://x'}]"))));
    assertThat(tls.sni()).isEqualTo("api.shop.test");
    assertThat(tls.acceptedNames()).containsExactly("b.test", "spiffe://x");
  }

  @Test
  void policyForThePortBeatsOneForTheWholeService() {
    String whole = policy("shop/a@2020-01-01T00:00:00Z", "", trusting("whole.test", ""));
    String port = policy("shop/b", ", sectionName: tls", trusting("port.test", ""));
    String other = policy("shop/c", ", sectionName: web", trusting("other.test", ""));
    assertThat(tls(routed(whole, port, other)).sni()).isEqualTo("port.test");
    assertThat(tls(routed(whole, other)).sni()).isEqualTo("whole.test");
    assertThat(tls(routed(other))).isNull();
  }

  @Test
  void olderPolicyWinsThenTheOneWhoseNameComesFirst() {
    String young = policy("shop/a@2026-02-02T00:00:00Z", "", trusting("young.test", ""));
    String old = policy("shop/b@2026-01-01T00:00:00Z", "", trusting("old.test", ""));
    assertThat(tls(routed(young, old)).sni()).isEqualTo("old.test");
    String b = policy("shop/b", "", trusting("b.test", ""));
    String a = policy("shop/a", "", trusting("a.test", ""));
    assertThat(tls(routed(b, a)).sni()).isEqualTo("a.test");
  }

  @Test
  void policyOfAnotherNamespaceDoesNotCount() {
    assertThat(tls(routed(policy("pay/p", "", trusting("api.shop.test", ""))))).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hostname: a.test, caCertificateRefs: [{group: '', kind: ConfigMap, name: gone}]",
        "hostname: a.test, caCertificateRefs: [{group: '', kind: ConfigMap, name: empty}]",
        "hostname: a.test, caCertificateRefs: [{group: '', kind: Secret, name: ca}]",
        "hostname: a.test, wellKnownCACertificates: example.com/own",
        "hostname: a.test",
      })
  void invalidPolicyFailsClosed(String validation) {
    String empty = "apiVersion: v1\nkind: ConfigMap\nmetadata: {namespace: shop, name: empty}\n"
        + "data: {ca.crt: ''}\n";
    assertThat(routed(empty, policy("shop/p", "", validation)).outcome(URL)).isEqualTo("500");
  }

  @Test
  void oneGoodAuthoritySuffices() {
    String validation = "hostname: a.test, caCertificateRefs: [{group: '', kind: ConfigMap, name:"
        + " gone}, {group: '', kind: ConfigMap, name: ca}]";
    assertThat(tls(routed(policy("shop/p", "", validation))).sni()).isEqualTo("a.test");
  }

  @Test
  void invalidPolicyOfThePortDoesNotMakeWayForAValidOneOfTheService() {
    String whole = policy("shop/a", "", trusting("api.shop.test", ""));
    String port = policy("shop/b", ", sectionName: tls", "hostname: a.test");
    assertThat(routed(whole, port).outcome(URL)).isEqualTo("500");
  }

  @ParameterizedTest(name = "{0} is accepted for {1}: {2}")
  @CsvSource({
    "api.crt,   api.shop.test,   true",
    "api.crt,   API.shop.test,   true",
    "api.crt,   a.wild.test,     true",
    "api.crt,   a.b.wild.test,   false",
    "api.crt,   wild.test,       false",
    "api.crt,   other.shop.test, false",
    "chain.crt, api.shop.test,   true",
  })
  void certificateMustBeForTheHostname(String certificate, String hostname, boolean accepted) {
    Routed routed = presenting(certificate, policy("shop/p", "", trusting(hostname, "")));
    assertThat(routed.outcome(URL)).isEqualTo(accepted ? "api:443" : "502");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "'{type: Hostname, hostname: api.shop.test}', true",
    "'{type: Hostname, hostname: other.test}',    false",
    "'{type: URI, uri: spiffe://shop.test/api}',  true",
    "'{type: URI, uri: spiffe://shop.test/x}',    false",
    "'{type: Hostname, hostname: other.test}, {type: URI, uri: spiffe://shop.test/api}', true",
  })
  void oneSubjectAltNameMustMatchAndTheHostnameNoLongerCounts(String names, boolean accepted) {
    Routed routed = presenting(
        "api.crt",
        policy("shop/p", "", trusting("no.match.test", ", subjectAltNames: [" + names + "]")));
    assertThat(routed.outcome(URL)).isEqualTo(accepted ? "api:443" : "502");
  }

  @Test
  void certificateOfAnotherAuthorityIs502() {
    Routed routed = Routed.of(
        http("shop/r", RULE),
        API,
        PODS,
        secret("shop/cert", "api.crt"),
        authority("shop/ca", "stranger.crt"),
        policy("shop/p", "", trusting("api.shop.test", "")));
    assertThat(routed.outcome(URL)).isEqualTo("502");
    assertThat(routed.get(URL).reason())
        .contains("is not trusted: no trusted authority signed it (trusted is ConfigMap shop/ca)");
  }

  @Test
  void mirrorsAreReachedThroughTheirPoliciesToo() {
    String rule = "{filters: [{type: RequestMirror, requestMirror: {backendRef: {name: api, port:"
        + " 443}}}], backendRefs: [{name: web, port: 80}]}";
    Routed routed = Routed.of(
        http("shop/r", rule),
        API,
        service("shop/web", "{port: 80}"),
        authority("shop/ca", "authority.crt"),
        policy("shop/p", "", "hostname: a.test"));
    assertThat(Outcomes.forward(routed.get(URL)).mirrors())
        .hasToString("[Dropped[backend=shop/api:443, reason=Invalid, message="
            + "BackendTLSPolicy shop/p trusts nobody]]");
  }

  @Test
  void terminatedTlsIsEncryptedAgainAndPassthroughLeftAlone() {
    Routed routed = Routed.of(
        route("TLSRoute", "shop/r", "hostnames: [a.test], ", RULE),
        API,
        authority("shop/ca", "authority.crt"),
        policy("shop/p", "", trusting("api.shop.test", "")));
    RouteRequestBuilder request =
        RouteRequest.to("infra/web").protocol(Protocol.TLS).sni("a.test");
    assertThat(first(routed.route(request.port(8443))).connection().tls().sni())
        .isEqualTo("api.shop.test");
    assertThat(first(routed.route(request.port(443))).connection().tls().sni()).isEqualTo("a.test");
  }

  @Test
  void bytesOfATcpRouteAreLeftAlone() {
    Routed routed = Routed.of(
        route("TCPRoute", "shop/r", "", RULE),
        API,
        authority("shop/ca", "authority.crt"),
        policy("shop/p", "", trusting("api.shop.test", "")));
    RouteRequestBuilder request =
        RouteRequest.to("infra/web").protocol(Protocol.TCP).port(9000);
    assertThat(first(routed.route(request)).connection().tls()).isNull();
  }

  @Test
  void authoritiesAreTakenForGrantedWhereTheInputShowsNoConfigMaps() {
    Routed routed =
        Routed.of(http("shop/r", RULE), API, policy("shop/p", "", trusting("api.shop.test", "")));
    assertThat(routed.outcome(URL)).isEqualTo("api:443");
    assertThat(routed.get(URL).explanation().assumptions())
        .extracting(Object::toString)
        .contains("the backend presents a certificate that ConfigMap shop/ca signed, for"
            + " api.shop.test");
  }

  private static String gateway(String name, String secret) {
    return object(
        "gateway.networking.k8s.io/v1",
        "Gateway",
        name,
        "gatewayClassName: ours, tls: {backend: {clientCertificateRef: {name: " + secret
            + "}}}, listeners: [{name: h, port: 80, protocol: HTTP, allowedRoutes: {namespaces:"
            + " {from: All}}}]");
  }

  @Test
  void clientCertificateOfTheGatewayIsShownWhereAPolicyAsksForTls() {
    String rule = "parentRefs: [{name: mtls, namespace: infra}], rules: [" + RULE + "]";
    Routed routed = Routed.of(
        gateway("infra/mtls", "own"),
        object("gateway.networking.k8s.io/v1", "HTTPRoute", "shop/r", rule),
        API,
        authority("shop/ca", "authority.crt"),
        policy("shop/p", "", trusting("api.shop.test", "")));
    RouteRequestBuilder request = RouteRequest.to("infra/mtls").host("shop.test");
    assertThat(first(routed.route(request)).connection().tls().clientCertificate())
        .hasToString("Secret infra/own");
  }

  @Test
  void brokenClientCertificateIsNotShown() {
    String rule = "parentRefs: [{name: mtls, namespace: infra}], rules: [" + RULE + "]";
    Routed routed = Routed.of(
        gateway("infra/mtls", "gone"),
        secret("infra/other", "api.crt"),
        object("gateway.networking.k8s.io/v1", "HTTPRoute", "shop/r", rule),
        API,
        authority("shop/ca", "authority.crt"),
        policy("shop/p", "", trusting("api.shop.test", "")));
    RouteRequestBuilder request = RouteRequest.to("infra/mtls").host("shop.test");
    assertThat(first(routed.route(request)).connection().tls().clientCertificate())
        .isNull();
  }
}
