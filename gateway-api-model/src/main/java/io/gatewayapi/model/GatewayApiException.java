package io.gatewayapi.model;

import org.jspecify.annotations.Nullable;

/**
 * The root of everything this library throws for a reason of its own.
 *
 * <p>The message names the place, the value and what was expected. Programming errors (a null where
 * none is allowed) stay the JDK's own exceptions.
 */
public class GatewayApiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param message place, value and expectation
   */
  public GatewayApiException(String message) {
    super(message);
  }

  /**
   * Makes an exception with a cause.
   *
   * @param message place, value and expectation
   * @param cause what was thrown below, if anything
   */
  public GatewayApiException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
