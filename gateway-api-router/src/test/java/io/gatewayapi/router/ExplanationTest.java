package io.gatewayapi.router;

import static io.gatewayapi.router.given.Listeners.http;
import static io.gatewayapi.router.given.Routes.route;
import static io.gatewayapi.router.given.Rules.exact;
import static io.gatewayapi.router.given.Rules.prefix;
import static io.gatewayapi.router.given.Rules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.router.decision.RoutingDecision;
import io.gatewayapi.router.given.Cluster;
import io.gatewayapi.router.match.PathMatch;
import io.gatewayapi.router.match.RequestMatch;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The reasoning as text. */
class ExplanationTest {
  private static Cluster shop() {
    return Cluster.with(http("http", 80), http("admin", 80).host("admin.shop.test"))
        .route(route("shop/store")
            .parent(Cluster.GATEWAY)
            .hosts("shop.test")
            .rule(prefix("/api").to("api-v2:8080", 9).to("api-v1:8080", 1))
            .rule(rule()
                .match(new RequestMatch(new PathMatch.Prefix("/api"), "POST", List.of(), List.of()))
                .to("writes:80"))
            .rule(prefix("/").to("web:80")))
        .route(route("blog/blog").parent(Cluster.GATEWAY).hosts("blog.test").rule(exact("/")))
        .route(route("x/other").parent("x/other").rule(prefix("/").to("x:80")));
  }

  @Test
  void explanationReadsLikeAColleaguesAnswer() {
    assertThat(shop().get("http://shop.test/api/cart").explanation().render()).isEqualTo("""
            GET http://shop.test/api/cart at Gateway infra/web port 80

            It goes to shop/api-v2:8080 (90 %), or shop/api-v1:8080 (10 %).
            Why: HTTPRoute shop/store rule 0 takes it (path under /api); rule 2 (path under /) fits too, but / is shorter than /api.

            Listeners
              "http" (port 80, HTTP, any host) takes the request: it is for any host
              "admin" (port 80, HTTP, admin.shop.test) does not cover "shop.test"

            Routes
              HTTPRoute blog/blog serves blog.test here, not "shop.test"
              HTTPRoute shop/store serves shop.test on this listener
              (1 route has other parents)

            Matches
              HTTPRoute shop/store rule 0 match 0 (path under /api) wins
              HTTPRoute shop/store rule 2 match 0 (path under /) fits too, but / is shorter than /api
              HTTPRoute shop/store rule 1 match 0 (path under /api, method POST) does not fit: the method is GET, not POST

            Backends
              shop/api-v2:8080 (90 %) is spoken to in HTTP
              shop/api-v1:8080 (10 %) is spoken to in HTTP

            Taken for granted
              Service shop/api-v2 exists: the input shows no Services at all
              Service shop/api-v1 exists: the input shows no Services at all
            """);
  }

  @Test
  void refusalNamesEveryCandidate() {
    RoutingDecision decision = shop().get("http://blog.test/about");
    assertThat(decision.reason())
        .isEqualTo("the only match, of HTTPRoute blog/blog rule 0, does not fit: "
            + "the path \"/about\" is not \"/\"");
    assertThat(decision.explanation().answer())
        .isEqualTo("It is answered with 404 by the gateway.");
  }

  @Test
  void hostWithoutRouteIsSaid() {
    assertThat(shop().get("http://nobody.test/").reason())
        .isEqualTo(
            "no route attached to listener \"http\" of Gateway infra/web serves nobody.test");
  }
}
