/** The order among matches that a request meets. */
@NullMarked
package io.gatewayapi.router.precedence;

import org.jspecify.annotations.NullMarked;
