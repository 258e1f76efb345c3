package io.gatewayapi.router.rules;

import static io.gatewayapi.router.given.Routes.route;
import static io.gatewayapi.router.given.Rules.prefix;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.router.decision.BackendShare;
import io.gatewayapi.router.decision.RoutingDecision;
import io.gatewayapi.router.given.Cluster;
import io.gatewayapi.router.given.Outcomes;
import io.gatewayapi.router.given.Rules;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Where the requests of a rule go. */
class BackendRulesTest {
  private static Cluster serving(Rules rule) {
    return Cluster.serving(route("shop/r").rule(rule));
  }

  @Test
  void shareIsWeightBySumOfWeights() {
    assertThat(serving(prefix("/").to("a:80", 3).to("b:80", 1)).outcome("http://h.test/"))
        .isEqualTo("a:80=0.75 b:80=0.25");
  }

  @Test
  void weightZeroReceivesNothing() {
    RoutingDecision.Forward forward =
        Outcomes.forward(serving(prefix("/").to("a:80", 0).to("b:80", 1)).get("http://h.test/"));
    assertThat(forward.backends()).extracting(BackendShare::share).containsExactly(0.0, 1.0);
    assertThat(forward.pick(0.0)).isEqualTo(forward.backends().get(1));
    assertThat(forward.pick(0.999)).isEqualTo(forward.backends().get(1));
  }

  @Test
  void callerChoosesThePointAndTheSharesDoTheRest() {
    RoutingDecision.Forward forward =
        Outcomes.forward(serving(prefix("/").to("a:80", 3).to("b:80", 1)).get("http://h.test/"));
    assertThat(forward.pick(0.74)).isEqualTo(forward.backends().get(0));
    assertThat(forward.pick(0.75)).isEqualTo(forward.backends().get(1));
  }

  @Test
  void allWeightsZeroIs500() {
    assertThat(serving(prefix("/").to("a:80", 0)).outcome("http://h.test/")).isEqualTo("500");
    assertThat(serving(prefix("/").to("a:80", 0)).get("http://h.test/").reason())
        .endsWith("all its backendRefs have weight 0");
  }

  @Test
  void ruleWithoutBackendsIs500() {
    assertThat(serving(prefix("/")).outcome("http://h.test/")).isEqualTo("500");
  }

  @Test
  void missingServiceIs500ForItsShare() {
    Cluster cluster = serving(prefix("/").to("here:80").to("gone:80")).service("shop/here:80");
    assertThat(cluster.outcome("http://h.test/"))
        .isEqualTo("here:80=0.5 gone:80!BackendNotFound=0.5");
  }

  @Test
  void missingServiceAloneIs500() {
    Cluster cluster = serving(prefix("/").to("gone:80")).service("shop/here:80");
    assertThat(cluster.outcome("http://h.test/")).isEqualTo("500");
    assertThat(cluster.get("http://h.test/").reason())
        .contains("BackendNotFound: Service shop/gone does not exist");
  }

  @Test
  void missingPortIsAMissingBackend() {
    Cluster cluster = serving(prefix("/").to("here:81")).service("shop/here:80");
    assertThat(cluster.get("http://h.test/").reason())
        .contains("BackendNotFound: Service shop/here has no port 81");
  }

  @Test
  void servicesAreAssumedWhenTheInputShowsNone() {
    RoutingDecision decision = serving(prefix("/").to("a:80")).get("http://h.test/");
    assertThat(decision.explanation().assumptions())
        .extracting(Object::toString)
        .containsExactly("Service shop/a exists: the input shows no Services at all");
  }

  @Test
  void crossNamespaceBackendNeedsReferenceGrant() {
    Cluster ungranted = serving(prefix("/").to("pay/api:80")).service("pay/api:80");
    assertThat(ungranted.outcome("http://h.test/")).isEqualTo("500");
    assertThat(ungranted.get("http://h.test/").reason())
        .contains("RefNotPermitted: no ReferenceGrant in namespace pay lets HTTPRoutes of "
            + "namespace shop refer to Service api");
    assertThat(serving(prefix("/").to("pay/api:80"))
            .service("pay/api:80")
            .grant("shop", "pay/api")
            .outcome("http://h.test/"))
        .isEqualTo("api:80");
  }

  @Test
  void grantForAnotherNamespaceOrServiceDoesNotHelp() {
    Cluster cluster = serving(prefix("/").to("pay/api:80"))
        .service("pay/api:80")
        .grant("blog", "pay/api")
        .grant("shop", "pay/other");
    assertThat(cluster.outcome("http://h.test/")).isEqualTo("500");
  }

  @Test
  void missingGrantIsReportedBeforeMissingService() {
    Cluster cluster = serving(prefix("/").to("pay/gone:80")).service("pay/api:80");
    assertThat(cluster.get("http://h.test/").reason()).contains("RefNotPermitted");
  }

  @Test
  void sharesSumToOne() {
    Cluster cluster =
        serving(prefix("/").to("a:80", 1).to("gone:80", 2).to("a:80", 4)).service("shop/a:80");
    assertThat(Outcomes.forward(cluster.get("http://h.test/")).backends().stream()
            .mapToDouble(BackendShare::share)
            .sum())
        .isCloseTo(1, Offset.offset(1e-9));
  }

  @Test
  void invalidRuleIsDropped() {
    Cluster cluster = Cluster.serving(route("shop/r")
        .rule(prefix("/x").problem("spec.rules[0].filters[0].type").to("bad:80"))
        .rule(prefix("/").to("good:80")));
    RoutingDecision decision = cluster.get("http://h.test/x");
    assertThat(Outcomes.of(decision)).isEqualTo("good:80");
    assertThat(Outcomes.eliminations(decision))
        .contains("0 is dropped, as its rule is not valid: UnsupportedValue: "
            + "spec.rules[0].filters[0].type: is not known");
  }
}
