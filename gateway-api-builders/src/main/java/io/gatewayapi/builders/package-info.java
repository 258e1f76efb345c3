/** Intent-named builders, beside the generated builders of each type in the packages below. */
@NullMarked
package io.gatewayapi.builders;

import org.jspecify.annotations.NullMarked;
