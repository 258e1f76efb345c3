/** The schema catalogue: what the upstream CRDs of all imported releases say, as data. */
@NullMarked
package io.gatewayapi.codegen.catalogue;

import org.jspecify.annotations.NullMarked;
