/** Policies for backends, as immutable values. */
@NullMarked
package io.gatewayapi.router.topology.policy;

import org.jspecify.annotations.NullMarked;
