/** The Gateway API's vocabulary for AssertJ. */
@NullMarked
package io.gatewayapi.testing.assertion;

import org.jspecify.annotations.NullMarked;
