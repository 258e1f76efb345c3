package io.gatewayapi.router;

import static io.gatewayapi.router.Routes.route;
import static io.gatewayapi.router.Rules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.router.decision.RoutingDecision;
import io.gatewayapi.router.match.HeaderMatch;
import io.gatewayapi.router.match.PathMatch;
import io.gatewayapi.router.match.RequestMatch;
import io.gatewayapi.router.match.ValueMatch;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** No hang, no exception, a reason. */
@Timeout(30)
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
}
