/** The server's checks of a value, one class each; not for users of the library. */
@NullMarked
package io.gatewayapi.validation.internal.check;

import org.jspecify.annotations.NullMarked;
