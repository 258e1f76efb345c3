/** From routes to the router's own records. Not for use outside this module. */
@NullMarked
package io.gatewayapi.router.internal.compile.route;

import org.jspecify.annotations.NullMarked;
