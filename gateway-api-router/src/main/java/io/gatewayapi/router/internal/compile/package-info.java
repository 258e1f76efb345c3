/** From wire types to the router's own records. Not for use outside this module. */
@NullMarked
package io.gatewayapi.router.internal.compile;

import org.jspecify.annotations.NullMarked;
