/** Tests of the generator. */
@NullMarked
package io.gatewayapi.codegen.generate.javadoc;

import org.jspecify.annotations.NullMarked;
