/**
 * A fake API server for JUnit 5 tests.
 *
 * <p>Nothing here takes or gives null but what is marked {@code @Nullable}.
 */
@NullMarked
package io.gatewayapi.testing.junit;

import org.jspecify.annotations.NullMarked;
