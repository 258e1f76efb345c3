/**
 * What the objects of a cluster say about routing, as immutable values: the compiled form of
 * Gateways, routes and what they refer to.
 */
@NullMarked
package io.gatewayapi.router.topology;

import org.jspecify.annotations.NullMarked;
