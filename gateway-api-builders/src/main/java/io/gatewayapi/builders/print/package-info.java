/** Prints objects as the code that builds them. */
@NullMarked
package io.gatewayapi.builders.print;

import org.jspecify.annotations.NullMarked;
