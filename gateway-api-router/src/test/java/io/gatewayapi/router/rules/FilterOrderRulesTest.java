package io.gatewayapi.router.rules;

import static io.gatewayapi.router.given.Routed.http;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.router.decision.RoutingDecision;
import io.gatewayapi.router.given.Outcomes;
import io.gatewayapi.router.given.Routed;
import io.gatewayapi.router.http.HeaderField;
import io.gatewayapi.router.http.HeaderFields;
import io.gatewayapi.router.rule.HeaderModifier;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Filters of all kinds together. */
class FilterOrderRulesTest {
  private static final String BACKEND = "backendRefs: [{name: a, port: 80}]";
  private static final String URL = "http://shop.test/old/x?q=1";

  private static Routed filters(String filters) {
    return Routed.of(http(
        "shop/r",
        "{matches: [{path: {value: /old}}], filters: [" + filters + "], " + BACKEND + "}"));
  }

  private static String redirect(String more) {
    return "{type: RequestRedirect, requestRedirect: {" + more + "}}";
  }

  @Test
  void rewriteAndHeaderChangesCombineInAnyOrder() {
    String rewrite = "{type: URLRewrite, urlRewrite: {path: {type: ReplacePrefixMatch,"
        + " replacePrefixMatch: /new}}}";
    String headers =
        "{type: RequestHeaderModifier, requestHeaderModifier: {add: [{name: x, value:" + " '1'}]}}";
    assertThat(Outcomes.forward(filters(rewrite + ", " + headers).get(URL)).request())
        .isEqualTo(Outcomes.forward(filters(headers + ", " + rewrite).get(URL)).request());
  }

  @Test
  void redirectBesideRewriteMakesTheRuleInvalid() {
    String rewrite = "{type: URLRewrite, urlRewrite: {hostname: b.test}}";
    RoutingDecision decision = filters(redirect("") + ", " + rewrite).get(URL);
    assertThat(decision.explanation().routes().toString()).contains("shop/r");
    assertThat(Outcomes.of(decision)).isEqualTo("404");
  }

  @Test
  void responseHeadersOfARedirectAreChanged() {
    String headers = "{type: ResponseHeaderModifier, responseHeaderModifier: {set: [{name: x,"
        + " value: '1'}]}}";
    RoutingDecision decision =
        filters(redirect("statusCode: 308") + ", " + headers).get(URL);
    assertThat(decision.<List<HeaderModifier>>fold(new RoutingDecision.Cases<>(
            f -> List.of(), r -> r.responseChanges(), r -> List.of(), r -> List.of())))
        .hasSize(1);
  }

  @Test
  void schemeOfTheClientIsKept() {
    assertThat(filters(redirect("hostname: b.test")).outcome(URL))
        .isEqualTo("302 http://b.test/old/x?q=1");
  }

  @Test
  void prefixOfARedirectIsReplaced() {
    assertThat(filters(redirect("path: {type: ReplacePrefixMatch, replacePrefixMatch: /new/}"))
            .outcome(URL))
        .isEqualTo("302 http://shop.test/new/x?q=1");
  }

  @Test
  void prefixReplacementWithAnotherMatchTypeMakesTheRuleInvalid() {
    Routed routed = Routed.of(http(
        "shop/r",
        "{matches: [{path: {type: Exact, value: /old}}],"
            + " filters: [" + redirect("path: {type: ReplacePrefixMatch, replacePrefixMatch: /new}")
            + "]}"));
    assertThat(routed.outcome("http://shop.test/old")).isEqualTo("404");
  }

  @Test
  void externalAuthIsAStepOnTheWay() {
    Routed routed = filters("{type: ExternalAuth, externalAuth: {protocol: GRPC, backendRef: {name:"
        + " auth, port: 9000}, grpc: {}}}");
    assertThat(Outcomes.forward(routed.get(URL)).steps())
        .hasToString("[ExternalAuth: shop/auth:9000 is asked by GRPC, and the request goes on only"
            + " if it agrees]");
  }

  @Test
  void externalAuthWithABadReferenceFailsClosed() {
    Routed routed = filters("{type: ExternalAuth, externalAuth: {protocol: HTTP, backendRef: {name:"
        + " auth, namespace: pay, port: 9000}, http: {}}}");
    assertThat(routed.outcome(URL)).isEqualTo("500");
    assertThat(routed.get(URL).reason()).contains("RefNotPermitted");
  }

  @Test
  void severalMirrorsActIndependently() {
    String first =
        "{type: RequestMirror, requestMirror: {backendRef: {name: m, port: 80}, percent:" + " 20}}";
    String second = "{type: RequestMirror, requestMirror: {backendRef: {name: k, port: 80},"
        + " fraction: {numerator: 1, denominator: 1000}}}";
    String none =
        "{type: RequestMirror, requestMirror: {backendRef: {name: o, port: 80}, percent:" + " 0}}";
    assertThat(Outcomes.forward(filters(first + ", " + second + ", " + none).get(URL))
            .mirrors())
        .hasToString("[Sent[backend=shop/m:80, share=0.2], Sent[backend=shop/k:80, share=0.001],"
            + " Sent[backend=shop/o:80, share=0.0]]");
  }

  @Test
  void filterOnABackendThatOnlyRulesHaveMakesTheRuleInvalid() {
    Routed routed = Routed.of(http(
        "shop/r",
        "{backendRefs: [{name: a, port: 80, filters: [" + redirect("hostname: b.test") + "]}]}"));
    assertThat(routed.outcome(URL)).isEqualTo("404");
  }

  @Test
  void unknownFilterIsNeverSkipped() {
    assertThat(filters("{type: Teleport}").outcome(URL)).isEqualTo("404");
  }

  @Test
  void explanationTellsTheWay() {
    Routed routed = Routed.of(http(
        "shop/r",
        "{matches: [{path: {value: /old}}], filters: ["
            + "{type: RequestHeaderModifier, requestHeaderModifier: {set: [{name: x, value: '1'}],"
            + " remove: [z]}},"
            + "{type: URLRewrite, urlRewrite: {hostname: b.test, path: {type: ReplaceFullPath,"
            + " replaceFullPath: /new}}},"
            + "{type: RequestMirror, requestMirror: {percent: 5, backendRef: {name: m, port: 80}}}],"
            + " timeouts: {request: 10s, backendRequest: 0s}, retry: {codes: [503], attempts: 2,"
            + " backoff: 100ms}, " + BACKEND + "}"));
    assertThat(routed.get(URL).explanation().render()).contains("""
        On the way
          the gateway sets x to 1, removes z (request)
          the host becomes b.test
          the path becomes /new?q=1
          5 % of requests are copied to shop/m:80
          the whole answer may take 10 s, else the client gets 504
          each try may take any time
          connection errors and answers 503 are tried again, up to 2 times, after at least 100 ms

        Backends
          shop/a:80 (100 %) is spoken to in HTTP
        """);
  }

  @Test
  void severalChangesAreOneWithTheSameEffect() {
    HeaderModifier set = new HeaderModifier(
        List.of(new HeaderField("A", "1")), List.of(new HeaderField("B", "2")), List.of("C"));
    HeaderModifier more = new HeaderModifier(
        List.of(new HeaderField("b", "3")), List.of(new HeaderField("a", "4")), List.of());
    HeaderFields before = HeaderFields.of(
        Map.of("a", List.of("0"), "b", List.of("0"), "c", List.of("0"), "d", List.of("0")));
    HeaderModifier net = HeaderModifier.net(List.of(set, more));
    HeaderFields expected = more.apply(set.apply(before));
    for (String name : List.of("a", "b", "c", "d")) {
      assertThat(net.apply(before).values(name)).isEqualTo(expected.values(name));
    }
  }

  @Test
  void settingTheHeaderHostSetsTheHost() {
    String host = "{type: RequestHeaderModifier, requestHeaderModifier: {set: [{name: hOst, value:"
        + " b.test}]}}";
    assertThat(Outcomes.forward(filters(host).get(URL)).request().host()).isEqualTo("b.test");
    assertThat(Outcomes.forward(filters(host).get(URL)).request().headers().values("host"))
        .isEmpty();
  }
}
