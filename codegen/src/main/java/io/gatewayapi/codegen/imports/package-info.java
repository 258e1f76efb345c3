/** Import: upstream's CRDs become the schema catalogue; run by hand when upstream releases. */
@NullMarked
package io.gatewayapi.codegen.imports;

import org.jspecify.annotations.NullMarked;
