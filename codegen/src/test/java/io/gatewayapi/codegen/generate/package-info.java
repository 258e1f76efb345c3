/** Tests of the generator. */
@NullMarked
package io.gatewayapi.codegen.generate;

import org.jspecify.annotations.NullMarked;
