package io.gatewayapi.client;

import io.gatewayapi.model.GatewayApiException;

/**
 * An object did not become in time what was expected of it.
 *
 * <p>What it says never changes: safe to use from any thread.
 */
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
