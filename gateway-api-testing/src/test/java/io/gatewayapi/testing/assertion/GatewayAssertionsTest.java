package io.gatewayapi.testing.assertion;

import static io.gatewayapi.testing.assertion.GatewayAssertions.assertThat;
import static io.gatewayapi.testing.assertion.GatewayAssertions.assertThatStatusOf;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.v1.HTTPRoute;
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
}
