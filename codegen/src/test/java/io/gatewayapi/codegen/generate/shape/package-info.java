/** Tests of the generator. */
@NullMarked
package io.gatewayapi.codegen.generate.shape;

import org.jspecify.annotations.NullMarked;
