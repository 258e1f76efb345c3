package io.gatewayapi.validation;

import io.gatewayapi.model.GatewayApiException;
import java.util.List;

/** Thrown for an object that a server would refuse, with everything that is wrong with it. */
public class InvalidObjectException extends GatewayApiException {
  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  /**
   * Makes an exception.
   *
   * @param result a result with violations
   */
  public InvalidObjectException(ValidationResult result) {
    super(result.message());
    this.violations = result.violations();
  }

  InvalidObjectException(String message, List<Violation> violations) {
    super(message);
    this.violations = List.copyOf(violations);
  }

  /**
   * What is wrong.
   *
   * @return in the server's order
   */
  public List<Violation> violations() {
    return violations;
  }
}
