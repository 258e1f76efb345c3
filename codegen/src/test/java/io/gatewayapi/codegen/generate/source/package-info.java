/** Tests of the generator. */
@NullMarked
package io.gatewayapi.codegen.generate.source;

import org.jspecify.annotations.NullMarked;
