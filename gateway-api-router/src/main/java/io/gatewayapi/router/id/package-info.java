/** What things are called: objects, kinds, listeners, matches, backends. */
@NullMarked
package io.gatewayapi.router.id;

import org.jspecify.annotations.NullMarked;
