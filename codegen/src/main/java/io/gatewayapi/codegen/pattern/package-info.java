/** Patterns of schemas and rules become tables: deterministic automata, minimised. */
@NullMarked
package io.gatewayapi.codegen.pattern;

import org.jspecify.annotations.NullMarked;
