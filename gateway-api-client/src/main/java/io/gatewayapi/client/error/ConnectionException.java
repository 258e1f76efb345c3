package io.gatewayapi.client.error;

import io.gatewayapi.model.GatewayApiException;

/** The server was not reached, or its answer did not arrive whole or cannot be read. */
public final class ConnectionException extends GatewayApiException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param request what was asked, {@code GET /path}
   * @param cause what happened below
   */
  public ConnectionException(String request, Throwable cause) {
    super(request + " failed: " + cause.getMessage(), cause);
  }
}
