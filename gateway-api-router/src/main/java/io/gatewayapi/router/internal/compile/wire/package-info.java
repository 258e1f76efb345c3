/** Reading of wire types and trees that may lack what they must have. Not for use outside this module. */
@NullMarked
package io.gatewayapi.router.internal.compile.wire;

import org.jspecify.annotations.NullMarked;
