/** Validation of an HTTPRoute, by this library and by what else there is. */
@NullMarked
package io.gatewayapi.benchmarks.validation;

import org.jspecify.annotations.NullMarked;
