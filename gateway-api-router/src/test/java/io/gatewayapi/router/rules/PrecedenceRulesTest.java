package io.gatewayapi.router.rules;

import static io.gatewayapi.router.given.Routes.route;
import static io.gatewayapi.router.given.Rules.exact;
import static io.gatewayapi.router.given.Rules.prefix;
import static io.gatewayapi.router.given.Rules.regex;
import static io.gatewayapi.router.given.Rules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.router.LinearRouter;
import io.gatewayapi.router.RouteRequest;
import io.gatewayapi.router.RouteRequestBuilder;
import io.gatewayapi.router.Topology;
import io.gatewayapi.router.decision.RoutingDecision;
import io.gatewayapi.router.given.Cluster;
import io.gatewayapi.router.given.Outcomes;
import io.gatewayapi.router.given.Routes;
import io.gatewayapi.router.given.Rules;
import io.gatewayapi.router.match.HeaderMatch;
import io.gatewayapi.router.match.PathMatch;
import io.gatewayapi.router.match.QueryParamMatch;
import io.gatewayapi.router.match.RequestMatch;
import io.gatewayapi.router.match.ValueMatch;
import io.gatewayapi.router.options.RouterOptions;
import io.gatewayapi.router.precedence.Defeat;
import io.gatewayapi.router.precedence.RegexPathPrecedence;
import io.gatewayapi.router.precedence.TieBreak;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which of several matches that fit is chosen. */
class PrecedenceRulesTest {
  private static final PathMatch ROOT = new PathMatch.Prefix("/");

  private static Rules match(String method, List<String> headers, List<String> params) {
    return rule()
        .match(new RequestMatch(
            ROOT,
            method,
            headers.stream()
                .map(h -> new HeaderMatch(h, new ValueMatch.Exact("1")))
                .toList(),
            params.stream()
                .map(p -> new QueryParamMatch(p, new ValueMatch.Exact("1")))
                .toList()));
  }

  private static RouteRequestBuilder request() {
    return RouteRequest.to(Cluster.GATEWAY).host("a.test").path("/?p=1&q=1").header("h", "1");
  }

  private static TieBreak decisive(RoutingDecision decision) {
    return decision.explanation().matches().stream()
        .flatMap(m -> m.defeatFound().stream())
        .map(Defeat::by)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void moreSpecificHostnameBeatsBetterPath() {
    Cluster cluster = Cluster.serving(
        route("shop/wild").hosts("*.test").rule(exact("/cart").to("wild:80")),
        route("shop/exact").hosts("a.test").rule(prefix("/").to("exact:80")));
    assertThat(cluster.outcome("http://a.test/cart")).isEqualTo("exact:80");
    assertThat(cluster.outcome("http://b.test/cart")).isEqualTo("wild:80");
    assertThat(decisive(cluster.get("http://a.test/cart"))).isEqualTo(TieBreak.EXACT_HOSTNAME);
  }

  @Test
  void longerWildcardHostnameBeatsShorterOneAndNone() {
    Cluster cluster = Cluster.serving(
        route("shop/none").rule(exact("/").to("none:80")),
        route("shop/short").hosts("*.test").rule(exact("/").to("short:80")),
        route("shop/long").hosts("*.a.test").rule(prefix("/").to("long:80")));
    assertThat(cluster.outcome("http://x.a.test/")).isEqualTo("long:80");
    assertThat(cluster.outcome("http://x.b.test/")).isEqualTo("short:80");
    assertThat(cluster.outcome("http://x.org/")).isEqualTo("none:80");
    assertThat(decisive(cluster.get("http://x.a.test/"))).isEqualTo(TieBreak.HOSTNAME);
  }

  @Test
  void bestOfSeveralHostnamesOfOneRouteCounts() {
    Cluster cluster = Cluster.serving(
        route("shop/both").hosts("*.test", "a.test").rule(prefix("/").to("both:80")),
        route("shop/wild").hosts("*.test").rule(exact("/").to("wild:80")));
    assertThat(cluster.outcome("http://a.test/")).isEqualTo("both:80");
    assertThat(cluster.outcome("http://b.test/")).isEqualTo("wild:80");
  }

  @Test
  void exactPathBeatsLongerPrefix() {
    Cluster cluster = Cluster.serving(route("shop/r")
        .rule(prefix("/cart/").to("prefix:80"))
        .rule(exact("/cart").to("exact:80")));
    assertThat(cluster.outcome("http://a.test/cart")).isEqualTo("exact:80");
    assertThat(decisive(cluster.get("http://a.test/cart"))).isEqualTo(TieBreak.EXACT_PATH);
  }

  @Test
  void longerPrefixBeatsShorterPrefix() {
    Cluster cluster = Cluster.serving(
        route("shop/r").rule(prefix("/").to("root:80")).rule(prefix("/cart").to("cart:80")));
    assertThat(cluster.outcome("http://a.test/cart/1")).isEqualTo("cart:80");
    assertThat(cluster.outcome("http://a.test/car")).isEqualTo("root:80");
    assertThat(decisive(cluster.get("http://a.test/cart"))).isEqualTo(TieBreak.PATH_PREFIX);
  }

  @Test
  void placeOfRegularExpressionsIsAnOption() {
    Topology topology = Cluster.serving(route("shop/r")
            .rule(prefix("/cart/items").to("prefix:80"))
            .rule(regex("/cart/.*").to("regex:80")))
        .topology();
    RouteRequest request =
        RouteRequest.to(Cluster.GATEWAY).url("http://a.test/cart/items/1").build();
    RouterOptions options = RouterOptions.defaults();
    assertThat(Outcomes.of(LinearRouter.of(topology, options).route(request)))
        .isEqualTo("regex:80");
    assertThat(Outcomes.of(LinearRouter.of(topology, options.with(RegexPathPrecedence.BELOW_PREFIX))
            .route(request)))
        .isEqualTo("prefix:80");
    assertThat(Outcomes.of(LinearRouter.of(topology, options.with(RegexPathPrecedence.BY_LENGTH))
            .route(request)))
        .isEqualTo("prefix:80");
  }

  @Test
  void methodMatchBeatsHeaderMatches() {
    Cluster cluster = Cluster.serving(route("shop/r")
        .rule(match(null, List.of("h"), List.of("p", "q")).to("header:80"))
        .rule(match("GET", List.of(), List.of()).to("method:80")));
    assertThat(cluster.outcome(request())).isEqualTo("method:80");
    assertThat(decisive(cluster.route(request()))).isEqualTo(TieBreak.METHOD);
  }

  @Test
  void moreHeaderMatchesBeatQueryParamMatches() {
    Cluster cluster = Cluster.serving(route("shop/r")
        .rule(match(null, List.of(), List.of("p", "q")).to("query:80"))
        .rule(match(null, List.of("h"), List.of()).to("header:80")));
    assertThat(cluster.outcome(request())).isEqualTo("header:80");
    assertThat(decisive(cluster.route(request()))).isEqualTo(TieBreak.HEADERS);
  }

  @Test
  void moreQueryParamMatchesBeatFewer() {
    Cluster cluster = Cluster.serving(route("shop/r")
        .rule(match(null, List.of(), List.of("p")).to("one:80"))
        .rule(match(null, List.of(), List.of("p", "q")).to("two:80")));
    assertThat(cluster.outcome(request())).isEqualTo("two:80");
    assertThat(decisive(cluster.route(request()))).isEqualTo(TieBreak.QUERY_PARAMS);
  }

  @Test
  void olderRouteBeatsYoungerOne() {
    Cluster cluster = Cluster.serving(
        route("shop/a").created("2026-02-02T00:00:00Z").rule(prefix("/").to("younger:80")),
        route("shop/b").created("2026-01-01T00:00:00Z").rule(prefix("/").to("older:80")));
    assertThat(cluster.outcome("http://a.test/")).isEqualTo("older:80");
    assertThat(decisive(cluster.get("http://a.test/"))).isEqualTo(TieBreak.AGE);
  }

  @Test
  void routeWithoutCreationTimestampIsYoungest() {
    Cluster cluster = Cluster.serving(
        route("shop/a").rule(prefix("/").to("ageless:80")),
        route("shop/b").created("2026-01-01T00:00:00Z").rule(prefix("/").to("aged:80")));
    assertThat(cluster.outcome("http://a.test/")).isEqualTo("aged:80");
  }

  @Test
  void nameDecidesAmongRoutesOfTheSameAge() {
    Cluster cluster = Cluster.serving(
        route("shop/b").rule(prefix("/").to("b:80")),
        route("shop/a").rule(prefix("/").to("a:80")));
    assertThat(cluster.outcome("http://a.test/")).isEqualTo("a:80");
    assertThat(decisive(cluster.get("http://a.test/"))).isEqualTo(TieBreak.NAME);
    assertThat(cluster.get("http://a.test/").reason())
        .contains("same age (without creation timestamp)")
        .contains("shop/b comes after shop/a");
  }

  @Test
  void namesAreComparedWithTheirSlash() {
    Cluster cluster = Cluster.serving(
        route("a/z").rule(prefix("/").to("plain:80")),
        route("a-b/a").rule(prefix("/").to("dashed:80")));
    assertThat(cluster.outcome("http://a.test/")).isEqualTo("dashed:80");
  }

  @Test
  void earlierRuleOfTheSameRouteWins() {
    Cluster cluster = Cluster.serving(
        route("shop/r").rule(prefix("/").to("first:80")).rule(prefix("/").to("second:80")));
    assertThat(cluster.outcome("http://a.test/")).isEqualTo("first:80");
    assertThat(decisive(cluster.get("http://a.test/"))).isEqualTo(TieBreak.RULE_ORDER);
  }

  @Test
  void pathComesBeforeAge() {
    Cluster cluster = Cluster.serving(
        route("shop/old").created("2020-01-01T00:00:00Z").rule(prefix("/").to("old:80")),
        route("shop/new").created("2026-01-01T00:00:00Z").rule(prefix("/x").to("new:80")));
    assertThat(cluster.outcome("http://a.test/x")).isEqualTo("new:80");
  }

  @Test
  void orderOfObjectsChangesNothing() {
    Routes a = route("shop/a").rule(prefix("/x").to("a:80"));
    Routes b = route("shop/b").rule(prefix("/x").to("b:80"));
    RoutingDecision ab = Cluster.serving(a, b).get("http://a.test/x");
    Routes a2 = route("shop/a").rule(prefix("/x").to("a:80"));
    Routes b2 = route("shop/b").rule(prefix("/x").to("b:80"));
    RoutingDecision ba = Cluster.serving(b2, a2).get("http://a.test/x");
    assertThat(ba).isEqualTo(ab);
  }

  @Test
  void removingTheWinnerPromotesTheRunnerUp() {
    Routes root = route("shop/root").rule(prefix("/").to("root:80"));
    Routes cart = route("shop/cart").rule(prefix("/cart").to("cart:80"));
    Optional<Defeat> defeat = Cluster.serving(root, cart)
        .get("http://a.test/cart")
        .explanation()
        .matches()
        .get(1)
        .defeatFound();
    assertThat(defeat).map(Defeat::winner).map(w -> w.route().name().name()).contains("cart");
    assertThat(Cluster.serving(route("shop/root").rule(prefix("/").to("root:80")))
            .outcome("http://a.test/cart"))
        .isEqualTo("root:80");
  }
}
