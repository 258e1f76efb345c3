package io.gatewayapi.router;

import static io.gatewayapi.router.given.Routes.route;
import static io.gatewayapi.router.given.Rules.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.router.decision.RoutingDecision;
import io.gatewayapi.router.given.Cluster;
import io.gatewayapi.router.given.Listeners;
import io.gatewayapi.router.given.Routed;
import io.gatewayapi.router.given.Routes;
import io.gatewayapi.router.given.Rules;
import io.gatewayapi.router.match.HeaderMatch;
import io.gatewayapi.router.match.PathMatch;
import io.gatewayapi.router.match.RequestMatch;
import io.gatewayapi.router.match.ValueMatch;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** No hang, no exception, a reason. */
@Timeout(300)
class HostileInputTest {
  @Test
  void thousandMatchesGiveAShortText() {
    Routes route = route("shop/r");
    for (int r = 0; r < 16; r++) {
      Rules rule = rule().to("a:80");
      for (int m = 0; m < 64; m++) {
        rule.match(RequestMatch.of(new PathMatch.Exact("/" + r + "/" + m)));
      }
      route.rule(rule);
    }
    RoutingDecision decision = Cluster.serving(route).get("http://h.test/none");
    assertThat(decision.explanation().matches()).hasSize(1024);
    assertThat(decision.explanation().render())
        .contains("(and 976 more of these rules that do not fit)");
    assertThat(decision.reason()).startsWith("the closest of 1024 matches, of HTTPRoute shop/r");
  }

  @Test
  void longHeadersMeetNestedQuantifiers() {
    HeaderMatch header = new HeaderMatch("x", new ValueMatch.Regex("(a|a*)*b"));
    Rules rule = rule()
        .match(new RequestMatch(new PathMatch.Prefix("/"), null, List.of(header), List.of()))
        .to("a:80");
    RouteRequestBuilder request =
        RouteRequest.to(Cluster.GATEWAY).host("h.test").header("x", "a".repeat(100_000));
    assertThat(Cluster.serving(route("shop/r").rule(rule)).outcome(request)).isEqualTo("404");
  }

  @Test
  void strangeTextsAreJustTexts() {
    Cluster cluster = Cluster.serving(route("shop/r").rule(rule().to("a:80")));
    RouteRequestBuilder request = RouteRequest.to(Cluster.GATEWAY)
        .host("]:[::")
        .method("")
        .path("?%zz&&=%")
        .header("", "\u0000");
    assertThat(cluster.outcome(request)).isEqualTo("a:80");
  }

  @Test
  void sixteenTimesSixtyFourPatternsAreFine() {
    Cluster cluster = Cluster.with(Listeners.http("http", 80));
    for (int i = 0; i < 16; i++) {
      Routes route = route("shop/r" + i).parent(Cluster.GATEWAY);
      Rules rule = rule().to("a:80");
      for (int m = 0; m < 64; m++) {
        rule.match(RequestMatch.of(new PathMatch.Regex("/(a|a*)*/" + m)));
      }
      cluster.route(route.rule(rule));
    }
    assertThat(cluster.outcome("http://h.test/" + "a".repeat(1_000))).isEqualTo("404");
  }

  @Test
  void referencesInCirclesEndSomewhere() {
    Routed routed = Routed.of(
        Routed.http(
            "shop/r",
            "{backendRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute," + " name: r}]}"),
        Routed.object(
            "gateway.networking.k8s.io/v1",
            "ListenerSet",
            "infra/web",
            "parentRef: {kind: ListenerSet, name: web}, listeners: []"),
        Routed.object(
            "gateway.networking.k8s.io/v1",
            "BackendTLSPolicy",
            "shop/p",
            "targetRefs: [{group: gateway.networking.k8s.io, kind: BackendTLSPolicy, name: p}],"
                + " validation: {hostname: a}"));
    assertThat(routed.outcome("http://h.test/")).isEqualTo("500");
  }

  @Test
  void objectsThatFailValidationGetAReason() {
    for (String rule : List.of(
        "{}",
        "{matches: [{}], filters: [{}], backendRefs: [{}]}",
        "{matches: [{path: {type: PathPrefix, value: ''}}]}",
        "{matches: [{path: {value: no-slash}, method: FETCH}]}",
        "{matches: [{headers: [{}, {name: ''}], queryParams: [{}]}]}",
        "{matches: [{path: {type: RegularExpression, value: '('}}]}",
        "{backendRefs: [{name: a, port: -1, weight: -5}, {name: b, port: 99999999}]}",
        "{backendRefs: [{name: a, port: 80, weight: 2147483647}, {name: b, port: 80, weight:"
            + " 2147483647}]}",
        "{timeouts: {request: 99999h99999h}, retry: {codes: [-1], attempts: -3, backoff: x}}",
        "{filters: [{type: RequestMirror, requestMirror: {percent: 400, fraction: {numerator: 3,"
            + " denominator: 0}, backendRef: {}}}]}",
        "{filters: [{type: RequestRedirect, requestRedirect: {scheme: ftp, port: 0, statusCode:"
            + " 999, path: {}}}]}",
        "{filters: [{type: CORS, cors: {allowOrigins: ['', '://', 'http://['], maxAge: -1}}]}",
        "{sessionPersistence: {type: Magic, absoluteTimeout: never}}")) {
      RoutingDecision decision = Routed.of(Routed.http("shop/r", rule))
          .route(RouteRequest.to("infra/web")
              .host("h.test")
              .path("/x?y")
              .method("OPTIONS")
              .header("Origin", "::::")
              .header("Access-Control-Request-Method", ""));
      assertThat(decision.reason()).as(rule).isNotBlank();
      assertThat(decision.explanation().render()).isNotBlank();
    }
  }

  @Test
  void malformedCertificatesAreNoCertificates() {
    Routed routed = Routed.of(
        Routed.http("shop/r", "{backendRefs: [{name: a, port: 80}]}"),
        Routed.service("shop/a", "{port: 80}", "selector: {app: a}"),
        Routed.object(
            "apps/v1",
            "Deployment",
            "shop/a",
            "template: {metadata: {labels: {app: a}},"
                + " spec: {containers: [{name: c}], volumes: [{secret: {secretName: s}}]}}"),
        "apiVersion: v1\nkind: Secret\nmetadata: {namespace: shop, name: s}\n"
            + "stringData: {tls.crt: '-----BEGIN CERTIFICATE-----AAAA-----END CERTIFICATE-----',"
            + " tls.key: x}\n",
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {namespace: shop, name: ca}\n"
            + "data: {ca.crt: '-----BEGIN CERTIFICATE-----'}\n",
        Routed.object(
            "gateway.networking.k8s.io/v1",
            "BackendTLSPolicy",
            "shop/p",
            "targetRefs: [{group: '', kind: Service, name: a}], validation: {hostname: a,"
                + " caCertificateRefs: [{group: '', kind: ConfigMap, name: ca}]}"));
    assertThat(routed.outcome("http://h.test/")).isEqualTo("500");
  }

  @Test
  void requestsOfEveryProtocolWithNothingInThemGetAReason() {
    Routed routed = Routed.of(Routed.http("shop/r", "{backendRefs: [{name: a, port: 80}]}"));
    for (Protocol protocol : Protocol.values()) {
      for (int port : new int[] {1, 80, 443, 8443, 9000, 5300, 65535}) {
        RoutingDecision decision = routed.route(
            RouteRequest.to("infra/web").protocol(protocol).port(port).path(""));
        assertThat(decision.reason()).isNotBlank();
      }
    }
    assertThat(routed.route(RouteRequest.to("")).reason()).contains("is not in the input");
  }

  @Test
  void portThatIsNoneIsRefused() {
    for (int port : new int[] {0, -1, 65536}) {
      assertThatThrownBy(() -> RouteRequest.to("infra/web").port(port))
          .isInstanceOf(GatewayApiException.class)
          .hasMessage("port: " + port + " is not a number from 1 to 65535");
    }
  }

  @Test
  void objectThatCannotBeReadIsNamed() {
    Routed routed = Routed.of(Routed.http("shop/r", "{backendRefs: [{name: true, port: 80}]}"));
    assertThat(routed.get("http://h.test/").explanation().render())
        .contains("HTTPRoute shop/r has no say, as it cannot be read: ");
  }
}
