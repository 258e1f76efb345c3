/** Reads upstream's CRDs, whatever files they come in, and refuses what is not understood. */
@NullMarked
package io.gatewayapi.codegen.crds;

import org.jspecify.annotations.NullMarked;
