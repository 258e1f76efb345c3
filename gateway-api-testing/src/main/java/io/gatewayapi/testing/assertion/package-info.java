/**
 * The Gateway API's vocabulary for AssertJ.
 *
 * <p>Nothing here takes or gives null but what is marked {@code @Nullable}.
 */
@NullMarked
package io.gatewayapi.testing.assertion;

import org.jspecify.annotations.NullMarked;
