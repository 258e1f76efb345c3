/** What listeners and rules ask of a request, and whether a request meets it. */
@NullMarked
package io.gatewayapi.router.match;

import org.jspecify.annotations.NullMarked;
