/** The tables of kinds, versions and bundles. */
@NullMarked
package io.gatewayapi.codegen.generate.kinds;

import org.jspecify.annotations.NullMarked;
