package io.gatewayapi.testing.assertion;

import static io.gatewayapi.testing.assertion.GatewayAssertions.assertThat;
import static io.gatewayapi.testing.assertion.GatewayAssertions.assertThatStatusOf;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.v1.HTTPRoute;
import io.gatewayapi.router.decision.RoutingDecision;
import io.gatewayapi.validation.ValidationResult;
import io.gatewayapi.validation.Validator;
import org.junit.jupiter.api.Test;

class GatewayAssertionsTest {
  private static HTTPRoute route(String rest) {
    return Json.read(
        "{\"apiVersion\": \"gateway.networking.k8s.io/v1\", \"kind\": \"HTTPRoute\","
            + " \"metadata\": {\"name\": \"a\", \"namespace\": \"shop\"}, "
            + rest.replace('\'', '"')
            + "}",
        HTTPRoute.TYPE);
  }

  private static ValidationResult validate(String spec) {
    return Validator.of(Bundle.of("v1.6.1", Channel.STANDARD)).validate(route("'spec': " + spec));
  }

  @Test
  void violationsAreFoundByTheirPlace() {
    assertThat(validate("{}")).isValid();
    assertThat(validate("{'hostnames': ['A_B']}"))
        .hasViolation("spec.hostnames[0]", "should match")
        .hasViolationsOnlyAt("spec.hostnames[0]");
    assertThat(validate("{'colour': 1}")).prunes("spec.colour");
  }

  @Test
  void aFailureShowsWhatThereIs() {
    assertThatThrownBy(() -> assertThat(validate("{'hostnames': ['A_B']}")).isValid())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("spec.hostnames[0]");
    assertThatThrownBy(() -> assertThat(validate("{}")).hasViolation("spec", "x"))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void conditionsAreFoundByParent() {
    HTTPRoute route = route(
        "'spec': {}, 'status': {'parents': [{'controllerName': 'e.x/c',"
            + " 'parentRef': {'name': 'gate'}, 'conditions': [{'type': 'Accepted', 'status': 'True',"
            + " 'reason': 'Accepted', 'message': '', 'lastTransitionTime': '2026-01-01T00:00:00Z'}]}]}");
    assertThatStatusOf(route)
        .forParent("e.x/c", "gate")
        .isTrue("Accepted")
        .hasCondition("Accepted", "True", "Accepted");
    assertThatThrownBy(() -> assertThatStatusOf(route).forParent("e.x/c", "other"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("other");
    assertThatThrownBy(
            () -> assertThatStatusOf(route).forParent("e.x/c", "gate").isTrue("Nope"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Accepted");
  }

  private static String parent(String ref, String status) {
    return "{'controllerName': 'e.x/c', 'parentRef': {" + ref + "}, 'conditions': [{'type':"
        + " 'Accepted', 'status': '" + status + "', 'reason': 'R" + status + "', 'message': '',"
        + " 'lastTransitionTime': '2026-01-01T00:00:00Z'}]}";
  }

  private static HTTPRoute routeOf(String... parents) {
    return route("'spec': {}, 'status': {'parents': [" + String.join(", ", parents) + "]}");
  }

  @Test
  void aConditionHoldsInEveryEntryThatIsMeant() {
    HTTPRoute route = routeOf(
        parent("'name': 'gate', 'sectionName': 'http'", "True"),
        parent("'name': 'gate', 'sectionName': 'https'", "False"));
    assertThatStatusOf(route).forParent("e.x/c", "gate", "http").isTrue("Accepted");
    assertThatStatusOf(route)
        .forParent("e.x/c", "gate", "https")
        .hasCondition("Accepted", "False", "RFalse");
    assertThatThrownBy(
            () -> assertThatStatusOf(route).forParent("e.x/c", "gate").isTrue("Accepted"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("\"sectionName\":\"https\"");
    assertThatThrownBy(() -> assertThatStatusOf(route)
            .forParent("e.x/c", "gate")
            .hasCondition("Accepted", "False", "RFalse"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("\"sectionName\":\"http\"");
    assertThatThrownBy(() -> assertThatStatusOf(route).forParent("e.x/c", "gate", "tcp"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("section tcp of gate");
  }

  @Test
  void parentsOfOneNameAreToldApartByNamespace() {
    HTTPRoute route = routeOf(
        parent("'name': 'gate'", "True"), parent("'name': 'gate', 'namespace': 'infra'", "False"));
    assertThatStatusOf(route).forParent("e.x/c", "shop/gate").isTrue("Accepted");
    assertThatStatusOf(route)
        .forParent("e.x/c", "infra/gate")
        .hasCondition("Accepted", "False", "RFalse");
    assertThatThrownBy(
            () -> assertThatStatusOf(route).forParent("e.x/c", "gate").isTrue("Accepted"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("infra");
  }

  @Test
  void nothingIsNoObject() {
    assertThatThrownBy(() -> assertThatStatusOf((HTTPRoute) null))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> assertThat((RoutingDecision) null).hasReason("R"))
        .isInstanceOf(AssertionError.class);
  }
}
