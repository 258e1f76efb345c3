/** Patterns of schemas as automata. */
@NullMarked
package io.gatewayapi.validation.internal.pattern;

import org.jspecify.annotations.NullMarked;
