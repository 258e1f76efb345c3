/** Makes Java from the schema catalogue, in every build. */
@NullMarked
package io.gatewayapi.codegen.generate;

import org.jspecify.annotations.NullMarked;
