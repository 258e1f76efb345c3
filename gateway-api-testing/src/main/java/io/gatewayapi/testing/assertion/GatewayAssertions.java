package io.gatewayapi.testing.assertion;

import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.router.decision.RoutingDecision;
import io.gatewayapi.testing.FakeApiServer;
import io.gatewayapi.validation.ValidationResult;

/**
 * Where assertions about the Gateway API begin; imported statically beside AssertJ's own.
 *
 * <p>Keeps nothing: safe to use from any thread.
 */
public final class GatewayAssertions {
  private GatewayAssertions() {}

  /**
   * Asserts about where a request goes.
   *
   * @param decision the decision
   * @return assertions
   */
  public static RoutingDecisionAssert assertThat(RoutingDecision decision) {
    return new RoutingDecisionAssert(decision);
  }

  /**
   * Asserts about what is wrong with an object.
   *
   * @param result the result of a validation
   * @return assertions
   */
  public static ViolationsAssert assertThat(ValidationResult result) {
    return new ViolationsAssert(result);
  }

  /**
   * Asserts about an object's status.
   *
   * @param object the object
   * @return assertions
   */
  public static StatusAssert assertThatStatusOf(GatewayApiObject object) {
    return new StatusAssert(object);
  }

  /**
   * Asserts about what a server has stored.
   *
   * @param server the server
   * @return assertions
   */
  public static StoredAssert assertThat(FakeApiServer server) {
    return new StoredAssert(server);
  }
}
