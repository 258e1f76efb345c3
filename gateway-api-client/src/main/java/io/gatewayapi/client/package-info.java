/**
 * A cluster's Gateway API objects, typed, over client-java's {@code ApiClient}.
 *
 * <p>Nothing here takes or gives null but what is marked {@code @Nullable}.
 */
@NullMarked
package io.gatewayapi.client;

import org.jspecify.annotations.NullMarked;
