package io.gatewayapi.router.rules;

import static io.gatewayapi.router.given.Routed.http;
import static io.gatewayapi.router.given.Routed.object;
import static io.gatewayapi.router.given.Routed.route;
import static io.gatewayapi.router.given.Routed.service;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.router.Protocol;
import io.gatewayapi.router.RouteRequest;
import io.gatewayapi.router.RouteRequestBuilder;
import io.gatewayapi.router.decision.MirrorCopy;
import io.gatewayapi.router.decision.RoutingDecision;
import io.gatewayapi.router.given.Given;
import io.gatewayapi.router.given.Outcomes;
import io.gatewayapi.router.given.Routed;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of requests once a rule has them. */
class ServingRulesTest {
  private static final String URL = "http://a.test/x/1?q=1";
  private static final String TO = "backendRefs: [{name: s, port: 80}]";

  private static Routed rule(String rule) {
    return Routed.of(http("infra/r", "{" + rule + "}"), service("infra/s", "{port: 80}"));
  }

  private static String filter(String type, String field, String settings) {
    return "filters: [{type: " + type + ", " + field + ": {" + settings + "}}]";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "filters: [{type: Odd}], " + TO,
        "filters: [{type: RequestRedirect, requestRedirect: {scheme: odd}}]",
        "filters: [{type: RequestRedirect, requestRedirect: {statusCode: 300}}]",
        "filters: [{type: RequestRedirect, requestRedirect: {path: {type: Odd}}}]",
        "filters: [{type: URLRewrite, urlRewrite: {path: {type: Odd}}}], " + TO,
        "matches: [{path: {type: Odd, value: /}}], " + TO,
        "matches: [{method: ODD}], " + TO,
        "matches: [{headers: [{type: Odd, name: a, value: b}]}], " + TO,
        "matches: [{queryParams: [{type: Odd, name: a, value: b}]}], " + TO,
        "timeouts: {request: soon}, " + TO,
      })
  void valueThatIsNotKnownDropsItsRuleAndNoOther(String unknown) {
    Routed only = rule(unknown);
    assertThat(only.outcome(URL)).isEqualTo("404");
    Routed beside =
        Routed.of(http("infra/r", "{" + unknown + "}", "{backendRefs: [{name: other, port: 80}]}"));
    assertThat(beside.outcome(URL)).isEqualTo("other:80");
  }

  @ParameterizedTest(name = "{0} {1} on the listener of port {2}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "scheme: http             | 8080 | http://a.test/x/1?q=1",
        "scheme: https            | 8080 | https://a.test/x/1?q=1",
        "port: 8081               | 8080 | http://a.test:8081/x/1?q=1",
        "port: 80                 | 8080 | http://a.test/x/1?q=1",
        "port: 443                | 8080 | http://a.test:443/x/1?q=1",
        "scheme: https, port: 80  | 8080 | https://a.test:80/x/1?q=1",
        "scheme: http, port: 8080 | 80   | http://a.test:8080/x/1?q=1",
        "hostname: b.test         | 80   | http://b.test/x/1?q=1",
        "hostname: b.test         | 8080 | http://b.test:8080/x/1?q=1",
        "path: {type: ReplaceFullPath, replaceFullPath: /new}    | 80 | http://a.test/new?q=1",
        "path: {type: ReplacePrefixMatch, replacePrefixMatch: /} | 80 | http://a.test/1?q=1",
        "path: {type: ReplacePrefixMatch, replacePrefixMatch: ''}| 80 | http://a.test/1?q=1",
      })
  void redirectGoesWhereItSaysAndElseWhereTheRequestWent(
      String settings, int port, String expected) {
    Routed routed = rule("matches: [{path: {type: PathPrefix, value: /x}}], "
        + filter("RequestRedirect", "requestRedirect", settings));
    RouteRequestBuilder request =
        RouteRequest.to("infra/web").url("http://a.test:1234/x/1?q=1").port(port);
    assertThat(routed.outcome(request)).isEqualTo("302 " + expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void redirectHasTheStatusThatItNames(int status) {
    Routed routed = rule(
        filter("RequestRedirect", "requestRedirect", "hostname: b.test, statusCode: " + status));
    assertThat(routed.outcome(URL)).startsWith(status + " ");
  }

  @Test
  void schemeOfACallIsTheListeners() {
    Routed routed = rule(filter("RequestRedirect", "requestRedirect", "hostname: b.test"));
    assertThat(routed.outcome(RouteRequest.to("infra/web").host("a.test").grpc("s", "m")))
        .isEqualTo("302 http://b.test/s/m");
  }

  @Test
  void addressLiteralsKeepTheirBracketsInALocation() {
    Routed routed = rule(filter("RequestRedirect", "requestRedirect", "scheme: https"));
    assertThat(routed.outcome("http://[2001:db8::1]:80/")).isEqualTo("302 https://[2001:db8::1]/");
  }

  @Test
  void rewrittenPathKeepsTheQueryAndOtherHeaders() {
    Routed routed = rule("matches: [{path: {type: PathPrefix, value: /x}}], "
        + filter(
            "URLRewrite",
            "urlRewrite",
            "hostname: b.test, path: {type: ReplacePrefixMatch, replacePrefixMatch: /y/}")
        + ", " + TO);
    RoutingDecision.Forward forward =
        Outcomes.forward(routed.route(RouteRequest.to("infra/web").url(URL).header("X-A", "1")));
    assertThat(forward.request().target()).hasToString("/y/1?q=1");
    assertThat(forward.request().host()).isEqualTo("b.test");
    assertThat(forward.request().headers().joined("x-a")).contains("1");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                       | 1.0",
        "percent: 100                             | 1.0",
        "percent: 25                              | 0.25",
        "percent: 0                               | 0.0",
        "fraction: {numerator: 5, denominator: 10}| 0.5",
        "fraction: {numerator: 5}                 | 0.05",
        "fraction: {numerator: 0}                 | 0.0",
      })
  void mirrorCopiesItsPartOfRequests(String part, double expected) {
    String settings = "backendRef: {name: copy, port: 80}"
        + (part.equals("''") || part.isBlank() ? "" : ", " + part);
    Routed routed = Routed.of(
        http("infra/r", "{" + filter("RequestMirror", "requestMirror", settings) + ", " + TO + "}"),
        service("infra/s", "{port: 80}"),
        service("infra/copy", "{port: 80}"));
    List<MirrorCopy> mirrors = Outcomes.forward(routed.get(URL)).mirrors();
    assertThat(mirrors).hasSize(1);
    assertThat(mirrors.get(0).<Double>fold(MirrorCopy.Sent::share, dropped -> -1.0))
        .isEqualTo(expected);
    assertThat(routed.outcome(URL)).isEqualTo("s:80");
  }

  @Test
  void timeoutsAreThoseOfTheRuleAndZeroSwitchesThemOff() {
    RoutingDecision.Forward set = Outcomes.forward(
        rule("timeouts: {request: 1m30s, backendRequest: 500ms}, " + TO).get(URL));
    assertThat(set.timeouts().request()).isEqualTo(Duration.ofSeconds(90));
    assertThat(set.timeouts().backendRequest()).isEqualTo(Duration.ofMillis(500));
    RoutingDecision zero = rule("timeouts: {request: 0s}, " + TO).get(URL);
    assertThat(Outcomes.forward(zero).timeouts().request()).isEqualTo(Duration.ZERO);
    assertThat(zero.explanation().way()).contains("the whole answer may take any time");
    assertThat(Outcomes.forward(rule(TO).get(URL)).timeouts().request()).isNull();
  }

  @Test
  void attemptsCountRetriesAndOnlyListedCodesAreTriedAgain() {
    RoutingDecision decision =
        rule("retry: {attempts: 2, codes: [500, 503], backoff: 100ms}, " + TO).get(URL);
    assertThat(Outcomes.forward(decision).retry().attempts()).isEqualTo(2);
    assertThat(Outcomes.forward(decision).retry().codes()).containsExactly(500, 503);
    assertThat(decision.explanation().way())
        .contains("connection errors and answers 500, 503 are tried again, up to 2 times, after at"
            + " least 100 ms");
  }

  @Test
  void weightsOfGoodAndBadBackendsAreOneSum() {
    Routed routed = Routed.of(
        http(
            "infra/r",
            "{backendRefs: [{name: s, port: 80, weight: 3}, {name: none, port: 80, weight: 1},"
                + " {name: s, port: 80, weight: 0}]}"),
        service("infra/s", "{port: 80}"));
    assertThat(routed.outcome(URL)).isEqualTo("s:80=0.75 none:80!BackendNotFound=0.25 s:80=0.0");
  }

  @Test
  void preflightIsMatchedAsTheOptionsRequestThatItIs() {
    String cors =
        "{matches: [{method: GET}], filters: [{type: CORS, cors: {allowOrigins: ['*']}}], " + TO
            + "}";
    RouteRequestBuilder preflight = RouteRequest.to("infra/web")
        .url(URL)
        .method("OPTIONS")
        .header("Origin", "https://b.test")
        .header("Access-Control-Request-Method", "GET");
    assertThat(Routed.of(http("infra/r", cors)).outcome(preflight)).isEqualTo("404");
    assertThat(Routed.of(http("infra/r", cors.replace("GET", "OPTIONS"))).outcome(preflight))
        .isEqualTo("respond 204");
  }

  @Test
  void referenceWithoutGrantIsRefusedPerKindOfRoute() {
    String far = "{backendRefs: [{name: s, namespace: far, port: 80}]}";
    String service = service("far/s", "{port: 80}, {name: u, port: 80, protocol: UDP}");
    assertThat(Routed.of(http("infra/r", far), service).outcome(URL)).isEqualTo("500");
    assertThat(Routed.of(route("GRPCRoute", "infra/r", "", far), service)
            .call("s", "m")
            .reason())
        .contains("RefNotPermitted");
    assertThat(Routed.of(route("TCPRoute", "infra/r", "", far), service)
            .outcome(RouteRequest.to("infra/web").protocol(Protocol.TCP).port(9000)))
        .isEqualTo("closed");
    assertThat(Routed.of(route("UDPRoute", "infra/r", "", far), service)
            .outcome(RouteRequest.to("infra/web").protocol(Protocol.UDP).port(5300)))
        .isEqualTo("closed");
    assertThat(Routed.of(route("TLSRoute", "infra/r", "hostnames: [a.test], ", far), service)
            .outcome(
                RouteRequest.to("infra/web").protocol(Protocol.TLS).port(443).sni("a.test")))
        .isEqualTo("closed");
  }

  private static final String X = "gateway.networking.x-k8s.io/v1alpha1";

  private static Routed external(String tls, String... more) {
    String[] all = new String[more.length + 2];
    all[0] = http(
        "infra/r",
        "{backendRefs: [{group: gateway.networking.x-k8s.io, kind: XBackend, name: b}]}");
    all[1] = object(
        X,
        "XBackend",
        "infra/b",
        "type: ExternalHostname, externalHostname: {hostname: out.test}, port: {port: 443}, tls: {"
            + tls + "}");
    System.arraycopy(more, 0, all, 2, more.length);
    return Routed.of(all);
  }

  @Test
  void clientCertificateOfAnXBackendMustBeThereAndPermitted() {
    String cert = Given.certificate("infra/c").yaml();
    String far = Given.certificate("far/c").yaml();
    String mode = "mode: ClientAndServer, validation: {hostname: out.test,"
        + " wellKnownCACertificates: System}, clientCertificateRef: ";
    assertThat(external(mode + "{name: c}", cert).outcome(URL)).isEqualTo("b:null");
    assertThat(external(mode + "{name: none}", cert).outcome(URL)).isEqualTo("500");
    assertThat(external(mode + "{name: c, namespace: far}", far).outcome(URL)).isEqualTo("500");
    String grant = object(
        "gateway.networking.k8s.io/v1",
        "ReferenceGrant",
        "far/g",
        "from: [{group: gateway.networking.x-k8s.io, kind: XBackend, namespace: infra}],"
            + " to: [{group: '', kind: Secret}]");
    assertThat(external(mode + "{name: c, namespace: far}", far, grant).outcome(URL))
        .isEqualTo("b:null");
  }

  @Test
  void certificateThatABackendPresentsCanBeTold() {
    String policy = object(
        "gateway.networking.k8s.io/v1",
        "BackendTLSPolicy",
        "infra/p",
        "targetRefs: [{group: '', kind: Service, name: s}], validation: {hostname: api.shop.test,"
            + " caCertificateRefs: [{group: '', kind: ConfigMap, name: ca}]}");
    Routed routed = Routed.of(
        http("infra/r", "{" + TO + "}"),
        service("infra/s", "{port: 80}"),
        Routed.authority("infra/ca", "authority.crt"),
        policy);
    assertThat(routed.outcome(URL)).isEqualTo("s:80");
    assertThat(routed.presenting("infra/s", Routed.pem("api.crt")).outcome(URL)).isEqualTo("s:80");
    assertThat(routed.presenting("infra/s", Routed.pem("stranger.crt")).outcome(URL))
        .isEqualTo("502");
  }

  @Test
  void trafficPolicyIsInForceWhereNoOlderOneIs() {
    String old = policy("a", "{group: '', kind: Service, name: s}", "10");
    String young = policy(
        "b", "{group: '', kind: Service, name: s}, {group: '', kind: Service, name: t}", "30");
    Routed routed = Routed.of(
        http("infra/r", "{backendRefs: [{name: s, port: 80}, {name: t, port: 80}]}"),
        service("infra/s", "{port: 80}"),
        service("infra/t", "{port: 80}"),
        old,
        young);
    assertThat(Outcomes.forward(routed.get(URL)).backends().stream()
            .map(b -> b.fold(f -> f.connection().budget().percent(), a -> -1)))
        .containsExactly(10, 30);
  }

  private static String policy(String name, String targets, String percent) {
    return object(
        X,
        "XBackendTrafficPolicy",
        "infra/" + name,
        "targetRefs: [" + targets + "], retryConstraint: {budget: {percent: " + percent + "}}");
  }
}
