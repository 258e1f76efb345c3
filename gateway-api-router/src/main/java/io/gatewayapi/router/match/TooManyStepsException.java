package io.gatewayapi.router.match;

import io.gatewayapi.model.GatewayApiException;

/** A regular expression takes too much effort on a text. */
final class TooManyStepsException extends GatewayApiException {
  private static final long serialVersionUID = 1L;

  TooManyStepsException() {
    super("the regular expression takes too many steps");
  }
}
