/**
 * The reference router: what would happen to this request, and why.
 *
 * <p>{@link io.gatewayapi.router.Topology} reads objects, {@link io.gatewayapi.router.LinearRouter}
 * decides, {@link io.gatewayapi.router.decision.RoutingDecision} is the answer with its reasons.
 */
@NullMarked
package io.gatewayapi.router;

import org.jspecify.annotations.NullMarked;
