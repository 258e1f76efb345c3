/** Fluent builders, one a type. */
@NullMarked
package io.gatewayapi.codegen.generate.builders;

import org.jspecify.annotations.NullMarked;
