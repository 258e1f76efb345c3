/** The verbs that write: create, update, patch and apply, scale, delete. */
@NullMarked
package io.gatewayapi.testing.internal.write;

import org.jspecify.annotations.NullMarked;
