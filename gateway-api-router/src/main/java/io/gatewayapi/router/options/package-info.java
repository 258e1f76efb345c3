/** What the specification leaves to whoever routes. */
@NullMarked
package io.gatewayapi.router.options;

import org.jspecify.annotations.NullMarked;
