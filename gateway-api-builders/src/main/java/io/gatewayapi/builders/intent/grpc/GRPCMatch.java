package io.gatewayapi.builders.intent.grpc;

import io.gatewayapi.model.v1.GRPCRouteMatch;

/** A match of which something has been said; more conditions can be added. */
public final class GRPCMatch extends GRPCMatching {
  GRPCMatch(GRPCRouteMatch match) {
    super(match);
  }

  @Override
  GRPCMatch self() {
    return this;
  }
}
