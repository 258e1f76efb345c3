/**
 * A Gateway API cluster for tests: an in-memory API server over real HTTP.
 *
 * <p>Nothing here takes or gives null but what is marked {@code @Nullable}.
 */
@NullMarked
package io.gatewayapi.testing;

import org.jspecify.annotations.NullMarked;
