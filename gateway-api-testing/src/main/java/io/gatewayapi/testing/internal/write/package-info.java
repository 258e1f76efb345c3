/** The verbs that write: create, update, delete. */
@NullMarked
package io.gatewayapi.testing.internal.write;

import org.jspecify.annotations.NullMarked;
