/** Holds the validator against a real API server. */
@NullMarked
package io.gatewayapi.validation.comparison;

import org.jspecify.annotations.NullMarked;
