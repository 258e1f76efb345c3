package io.gatewayapi.router;

import io.gatewayapi.router.decision.RoutingDecision;

/**
 * Says what happens to a request, and why.
 *
 * <p>A router is immutable and a pure function: the same request gives the same decision. It does
 * no I/O and makes no random choice; where requests are shared among backends the decision holds
 * the shares.
 */
@FunctionalInterface
public interface Router {
  /**
   * Routes a request.
   *
   * @param request the request
   * @return what happens to it
   */
  RoutingDecision route(RouteRequest request);
}
