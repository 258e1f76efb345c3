/**
 * Which listeners are served, which routes they take, and where references lead.
 *
 * <p>{@link io.gatewayapi.router.attach.Gateways} judges Gateways, their listeners and their
 * ListenerSets; {@link io.gatewayapi.router.attach.Attachments} asks the listeners about routes.
 * Requests and status are decided by these findings alone. What of the specification is not
 * implemented stands in {@code docs/router-status.md}.
 */
@NullMarked
package io.gatewayapi.router.attach;

import org.jspecify.annotations.NullMarked;
