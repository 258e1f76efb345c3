/** CRDs as objects: what a written one must be, what kinds it defines, and those of a bundle. */
@NullMarked
package io.gatewayapi.testing.internal.crd;

import org.jspecify.annotations.NullMarked;
