/** Fluent builders of Gateway API objects. */
@NullMarked
package io.gatewayapi.builders;

import org.jspecify.annotations.NullMarked;
