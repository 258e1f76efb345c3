/**
 * A GatewayClass controller without a data plane: it keeps a copy of everything that bears on routing,
 * lets the reference router judge it, and writes the status.
 */
@NullMarked
package io.gatewayapi.samples.operator;

import org.jspecify.annotations.NullMarked;
