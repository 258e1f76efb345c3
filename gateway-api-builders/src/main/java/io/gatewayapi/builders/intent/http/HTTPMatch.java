package io.gatewayapi.builders.intent.http;

import io.gatewayapi.model.v1.HTTPRouteMatch;

/** A match of which something has been said; more conditions can be added. */
public final class HTTPMatch extends HTTPMatching {
  HTTPMatch(HTTPRouteMatch match) {
    super(match);
  }

  @Override
  HTTPMatch self() {
    return this;
  }
}
