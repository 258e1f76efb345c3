package io.gatewayapi.testing.assertion;

import static io.gatewayapi.testing.assertion.GatewayAssertions.assertThat;
import static io.gatewayapi.testing.assertion.GatewayAssertions.assertThatStatusOf;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatewayapi.client.GatewayApi;
import io.gatewayapi.client.ObjectKey;
import io.gatewayapi.client.option.GetOptions;
import io.gatewayapi.client.option.WriteOptions;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.v1.GRPCRoute;
import io.gatewayapi.model.v1.HTTPRoute;
import io.gatewayapi.testing.FakeApiServer;
import io.gatewayapi.validation.ValidationResult;
import io.gatewayapi.validation.Validator;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A failure names place, value and expectation. */
class AssertionMessagesTest {
  private static final String ROUTES =
      "/apis/gateway.networking.k8s.io/v1/namespaces/shop/httproutes";

  private static HTTPRoute route(String name, String rest) {
    return Json.read("""
        {"apiVersion": "gateway.networking.k8s.io/v1", "kind": "HTTPRoute",
         "metadata": {"name": "%s", "namespace": "shop"}, %s}
        """.formatted(name, rest), HTTPRoute.TYPE);
  }

  private final HTTPRoute refused = route("a", """
      "status": {"parents": [{"controllerName": "e.x/c",
       "parentRef": {"name": "gate", "sectionName": "http"},
       "conditions": [{"type": "Accepted", "status": "False", "reason": "NotAllowed",
        "message": "who are you"}]}]}
      """);

  @Test
  void aConditionThatIsAnotherIsShown() {
    assertThatThrownBy(() -> assertThatStatusOf(refused)
            .forParent("e.x/c", "gate")
            .hasCondition("Accepted", "True", "Accepted"))
        .hasMessage("Expected condition Accepted of HTTPRoute shop/a,"
            + " e.x/c for {\"name\":\"gate\",\"sectionName\":\"http\"} to be True (Accepted),"
            + " but it is Accepted = False (NotAllowed): who are you");
  }

  @Test
  void aConditionThatIsNotThereIsMissedAmongTheOthers() {
    assertThatThrownBy(
            () -> assertThatStatusOf(refused).forParent("e.x/c", "gate").isTrue("ResolvedRefs"))
        .hasMessageEndingWith(
            "to be True, but there are only [Accepted = False (NotAllowed): who are you]");
  }

  @Test
  void conditionsElsewhereAreHintedAt() {
    assertThatThrownBy(() -> assertThatStatusOf(refused).isTrue("Accepted"))
        .hasMessage("Expected condition Accepted of HTTPRoute shop/a to be True,"
            + " but there are no conditions; there are some in its parents");
    assertThatThrownBy(() -> assertThatStatusOf(route("b", "\"spec\": {}")).isTrue("Accepted"))
        .hasMessageEndingWith("but there are no conditions");
  }

  @Test
  void theEntriesOfAStatusAreShownIfTheMeantOneIsNotThere() {
    assertThatThrownBy(() -> assertThatStatusOf(refused).forParent("e.x/c", "gate", "https"))
        .hasMessage("Expected the status of HTTPRoute shop/a to have an entry of"
            + " e.x/c for section https of gate, but those that it has are\n"
            + "- e.x/c for {\"name\":\"gate\",\"sectionName\":\"http\"}");
    assertThatThrownBy(() -> assertThatStatusOf(route("b", "\"spec\": {}")).forListener("http"))
        .hasMessage("Expected the status of HTTPRoute shop/b to have an entry of"
            + " listener http, but it has none");
  }

  @Test
  void aDescriptionStaysWithThePartsOfAStatus() {
    assertThatThrownBy(() -> assertThatStatusOf(refused)
            .as("the route of %s", "ann")
            .forParent("e.x/c", "gate")
            .isTrue("Accepted"))
        .hasMessageStartingWith("[the route of ann] Expected condition Accepted");
  }

  @Test
  void whatIsNotStoredIsMissedAmongTheOthers() {
    try (FakeApiServer server = FakeApiServer.builder().start()) {
      assertThatThrownBy(() -> assertThat(server).has(HTTPRoute.TYPE, "shop", "a"))
          .hasMessage("Expected HTTPRoute shop/a of gateway.networking.k8s.io/v1 to be stored,"
              + " but of that kind there is none.\nThere were no requests");
      GatewayApi api = GatewayApi.on(server.apiClient());
      for (int i = 0; i < 12; i++) {
        api.httpRoutes().create(route("r" + (char) ('a' + i), "\"spec\": {}"), WriteOptions.none());
        api.httpRoutes().get(ObjectKey.of("shop", "x" + i), GetOptions.none());
      }
      assertThatThrownBy(() -> assertThat(server).has(HTTPRoute.TYPE, "", "ra"))
          .hasMessageStartingWith("Expected HTTPRoute ra of gateway.networking.k8s.io/v1 to be"
              + " stored, but of that kind there are [shop/ra, shop/rb, shop/rc, shop/rd, shop/re,"
              + " shop/rf, shop/rg, shop/rh, shop/ri, shop/rj] and 2 more.\n"
              + "The last requests were\n")
          .hasMessageEndingWith("GET " + ROUTES + "/x11 -> 404")
          .hasMessageNotContaining("/x6 ");
    }
  }

  @Test
  void aKindThatIsNotServedIsSaidToBe() {
    try (FakeApiServer server = FakeApiServer.start(Bundle.of("v1.0.0", Channel.STANDARD))) {
      assertThatThrownBy(() -> assertThat(server).has(GRPCRoute.TYPE, "shop", "a"))
          .hasMessageContaining("but v1.0.0 standard does not serve that kind in that version");
    }
  }

  @Test
  void whatIsStoredIsNamedIfItIsNotAsExpected() {
    try (FakeApiServer server = FakeApiServer.builder().start()) {
      GatewayApi.on(server.apiClient())
          .httpRoutes()
          .create(route("a", "\"spec\": {}"), WriteOptions.none());
      assertThatThrownBy(() -> assertThat(server)
              .has(HTTPRoute.TYPE, "shop", "a", r -> assertThatStatusOf(r).isTrue("Accepted")))
          .hasMessageStartingWith(
              "The stored HTTPRoute shop/a of gateway.networking.k8s.io/v1 is not as expected:\n"
                  + "Expected condition Accepted");
      assertThatThrownBy(() -> assertThat(server).hasNo(HTTPRoute.TYPE, "shop", "a"))
          .hasMessageStartingWith("Expected no HTTPRoute shop/a of gateway.networking.k8s.io/v1"
              + " to be stored, but there is\n{");
    }
  }

  @Test
  void violationsAreShownWithTheirObject() {
    Validator validator = Validator.of(Bundle.of("v1.6.1", Channel.STANDARD));
    ValidationResult bad =
        validator.validate(route("a", "\"spec\": {\"hostnames\": [\"A_B\"], \"colour\": 1}"));
    for (ThrowingCallable fails : List.<ThrowingCallable>of(
        () -> assertThat(bad).isValid(),
        () -> assertThat(bad).hasViolation("spec", "x"),
        () -> assertThat(bad).hasViolationsOnlyAt("spec"),
        () -> assertThat(bad).prunes("spec.color"))) {
      assertThatThrownBy(fails)
          .hasMessageContaining("\"a\": invalid\n  spec.hostnames[0]: Invalid value: \"A_B\"")
          .hasMessageContaining("spec.colour: unknown field");
    }
  }
}
