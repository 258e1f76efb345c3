/**
 * What a fake API server can be told to do wrong.
 *
 * <p>Nothing here takes or gives null but what is marked {@code @Nullable}.
 */
@NullMarked
package io.gatewayapi.testing.fault;

import org.jspecify.annotations.NullMarked;
