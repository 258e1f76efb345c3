package io.gatewayapi.router.rules;

import static io.gatewayapi.router.given.Routes.route;
import static io.gatewayapi.router.given.Rules.exact;
import static io.gatewayapi.router.given.Rules.prefix;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.router.RouteRequest;
import io.gatewayapi.router.RouteRequestBuilder;
import io.gatewayapi.router.decision.BackendShare;
import io.gatewayapi.router.decision.MirrorCopy;
import io.gatewayapi.router.decision.RoutingDecision;
import io.gatewayapi.router.given.Cluster;
import io.gatewayapi.router.given.Listeners;
import io.gatewayapi.router.given.Outcomes;
import io.gatewayapi.router.given.Rules;
import io.gatewayapi.router.http.HeaderField;
import io.gatewayapi.router.http.HeaderFields;
import io.gatewayapi.router.rule.Filter;
import io.gatewayapi.router.rule.HeaderModifier;
import io.gatewayapi.router.rule.PathChange;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What filters do. */
class FilterRulesTest {
  private static final HeaderModifier CHANGE = new HeaderModifier(
      List.of(new HeaderField("X-Set", "new")),
      List.of(new HeaderField("X-Add", "more")),
      List.of("X-Gone"));

  private static RoutingDecision decide(Rules rule, RouteRequestBuilder request) {
    return Cluster.serving(route("shop/r").rule(rule)).route(request);
  }

  private static RouteRequestBuilder request(String path) {
    return RouteRequest.to(Cluster.GATEWAY).host("h.test:8080").path(path);
  }

  private static Filter redirect(String scheme, String host, PathChange path, Integer port) {
    return new Filter.Redirect(scheme, host, path, port, 302);
  }

  @Test
  void requestHeadersAreSetAddedAndRemoved() {
    RoutingDecision decision = decide(
        prefix("/").filter(new Filter.RequestHeaders(CHANGE)).to("a:80"),
        request("/").header("x-set", "old").header("x-add", "some").header("x-gone", "1"));
    HeaderFields headers = Outcomes.forward(decision).request().headers();
    assertThat(headers.values("x-set")).containsExactly("new");
    assertThat(headers.joined("x-add")).contains("some,more");
    assertThat(headers.values("x-gone")).isEmpty();
  }

  @Test
  void backendFiltersRunAfterThoseOfTheRuleAndOnlyForTheirBackend() {
    HeaderModifier own =
        new HeaderModifier(List.of(), List.of(new HeaderField("X-Add", "own")), List.of());
    RoutingDecision decision = decide(
        prefix("/")
            .filter(new Filter.RequestHeaders(CHANGE))
            .to("a:80", 1, new Filter.RequestHeaders(own))
            .to("b:80", 1),
        request("/"));
    assertThat(Outcomes.forward(decision).backends().stream()
            .map(b -> b.fold(f -> f.request().headers().joined("X-Add").orElse(""), a -> "")))
        .containsExactly("more,own", "more");
  }

  @Test
  void responseHeadersAreChangedByRuleThenBackend() {
    HeaderModifier own = new HeaderModifier(List.of(), List.of(), List.of("X-Set"));
    RoutingDecision decision = decide(
        prefix("/")
            .filter(new Filter.ResponseHeaders(CHANGE))
            .to("a:80", 1, new Filter.ResponseHeaders(own)),
        request("/"));
    BackendShare.Forwarded a = Outcomes.forward(decision).backends().get(0).fold(f -> f, x -> null);
    HeaderFields after = a.onResponse(HeaderFields.of(Map.of("x-gone", List.of("1"))));
    assertThat(after).isEqualTo(HeaderFields.of(Map.of("X-Add", List.of("more"))));
  }

  @ParameterizedTest(name = "{0} with prefix {1} replaced by \"{2}\" is {3}")
  @CsvSource({
    "/foo/bar, /foo, /xyz, /xyz/bar",
    "/foo/bar, /foo, /xyz/, /xyz/bar",
    "/foo/bar, /foo/, /xyz, /xyz/bar",
    "/foo/bar, /foo/, /xyz/, /xyz/bar",
    "/foo/bar, /foo, xyz, /xyz/bar",
    "/foo, /foo, /xyz, /xyz",
    "/foo/, /foo, /xyz, /xyz/",
    "/foo/bar, /foo, '', /bar",
    "/foo/, /foo, '', /",
    "/foo, /foo, '', /",
    "/foo/, /foo, /, /",
    "/foo, /foo, /, /",
    "/bar, /, /xyz, /xyz/bar",
    "/, /, /xyz, /xyz/",
  })
  void replacePrefixMatchJoinsWithOneSlash(
      String path, String matched, String value, String expected) {
    Filter rewrite = new Filter.Rewrite(null, new PathChange.Prefix(value));
    RoutingDecision decision =
        decide(prefix(matched).filter(rewrite).to("a:80"), request(path + "?q=1"));
    assertThat(Outcomes.forward(decision).request().target()).hasToString(expected + "?q=1");
  }

  @Test
  void replaceFullPathDropsTheRestAndKeepsTheQuery() {
    Filter rewrite = new Filter.Rewrite("other.test", new PathChange.Full("/new"));
    RoutingDecision decision =
        decide(prefix("/old").filter(rewrite).to("a:80"), request("/old/x?q=1"));
    assertThat(Outcomes.forward(decision).request().target()).hasToString("/new?q=1");
    assertThat(Outcomes.forward(decision).request().host()).isEqualTo("other.test");
  }

  @Test
  void hostReachesTheBackendUnchangedWithoutRewrite() {
    RoutingDecision decision = decide(prefix("/").to("a:80"), request("/"));
    assertThat(Outcomes.forward(decision).request().host()).isEqualTo("h.test:8080");
  }

  @ParameterizedTest(name = "scheme {0} host {1} port {2}: {3}")
  @CsvSource({
    "     ,          ,     , http://h.test:8080/x?q=1",
    "https,          ,     , https://h.test/x?q=1",
    "http ,          ,     , http://h.test/x?q=1",
    "https,          , 8443, https://h.test:8443/x?q=1",
    "https,          , 443 , https://h.test/x?q=1",
    "     ,          , 80  , http://h.test/x?q=1",
    "     , new.test ,     , http://new.test:8080/x?q=1",
    "https, new.test ,     , https://new.test/x?q=1",
  })
  void redirectDerivesWhatItDoesNotName(String scheme, String host, Integer port, String expected) {
    Rules rule = prefix("/").filter(redirect(scheme, host, new PathChange.Keep(), port));
    Cluster cluster = Cluster.with(Listeners.http("http", 8080))
        .route(route("shop/r").parent(Cluster.GATEWAY).rule(rule));
    assertThat(cluster.outcome(request("/x?q=1").port(8080))).isEqualTo("302 " + expected);
  }

  @Test
  void redirectNeedsNoBackend() {
    RoutingDecision decision = decide(
        exact("/old").filter(redirect(null, null, new PathChange.Full("/new"), null)),
        request("/old"));
    assertThat(Outcomes.of(decision)).isEqualTo("302 http://h.test/new");
  }

  @Test
  void mirrorsAreListedWithTheirShareAndBadOnesDoNoHarm() {
    Cluster cluster = Cluster.serving(route("shop/r")
            .rule(prefix("/")
                .filter(new Filter.Mirror(Rules.backend("copy:80", "shop"), 0.25))
                .filter(new Filter.Mirror(Rules.backend("pay/x:80", "shop"), 1))
                .to("a:80")))
        .service("shop/a:80")
        .service("shop/copy:80");
    RoutingDecision.Forward forward = Outcomes.forward(cluster.get("http://h.test/"));
    assertThat(forward.mirrors().stream()
            .map(m -> m.<String>fold(
                s -> s.backend() + " " + s.share(), d -> d.backend() + " " + d.reason())))
        .containsExactly("shop/copy:80 0.25", "pay/x:80 RefNotPermitted");
    assertThat(forward.mirrors())
        .hasOnlyElementsOfTypes(MirrorCopy.Sent.class, MirrorCopy.Dropped.class);
  }
}
