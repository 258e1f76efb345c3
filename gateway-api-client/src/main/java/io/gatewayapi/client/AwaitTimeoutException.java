package io.gatewayapi.client;

import io.gatewayapi.model.GatewayApiException;

/** An object did not become in time what was expected of it. */
public final class AwaitTimeoutException extends GatewayApiException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param message object, expectation and last state
   */
  public AwaitTimeoutException(String message) {
    super(message);
  }
}
