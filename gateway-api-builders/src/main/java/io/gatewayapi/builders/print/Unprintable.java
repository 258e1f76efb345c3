package io.gatewayapi.builders.print;

import io.gatewayapi.model.GatewayApiException;

/** Something that no builder says; the object is then printed as JSON that is read. */
final class Unprintable extends GatewayApiException {
  private static final long serialVersionUID = 1L;

  Unprintable(String what) {
    super(what);
  }
}
