/** Javadoc of generated code: our descriptions, and the facts of the catalogue. */
@NullMarked
package io.gatewayapi.codegen.generate.javadoc;

import org.jspecify.annotations.NullMarked;
