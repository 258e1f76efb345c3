/** The {@code gwapi} command line. */
@NullMarked
package io.gatewayapi.samples.gwapi;

import org.jspecify.annotations.NullMarked;
