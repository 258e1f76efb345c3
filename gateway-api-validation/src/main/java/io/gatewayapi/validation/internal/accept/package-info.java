/** One walk that says of a new object that nothing is wrong with it; not for users of the library. */
@NullMarked
package io.gatewayapi.validation.internal.accept;

import org.jspecify.annotations.NullMarked;
