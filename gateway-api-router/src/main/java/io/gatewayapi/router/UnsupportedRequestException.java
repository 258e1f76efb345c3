package io.gatewayapi.router;

import io.gatewayapi.model.GatewayApiException;

/** A router was asked about a protocol that it does not decide on. */
public final class UnsupportedRequestException extends GatewayApiException {
  private static final long serialVersionUID = 1L;

  private final Protocol protocol;

  UnsupportedRequestException(Protocol protocol) {
    super("a request of protocol " + protocol
        + " cannot be routed: this router decides on HTTP and HTTPS");
    this.protocol = protocol;
  }

  /**
   * The protocol of the request.
   *
   * @return the protocol
   */
  public Protocol protocol() {
    return protocol;
  }
}
