/** For {@code PublicSignaturesTest}. */
@NullMarked
package io.gatewayapi.samples.gwapi.internal;

import org.jspecify.annotations.NullMarked;
