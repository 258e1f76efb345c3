/** Objects, their versions, and who watches them. Knows no HTTP and no kinds. */
@NullMarked
package io.gatewayapi.testing.internal.store;

import org.jspecify.annotations.NullMarked;
