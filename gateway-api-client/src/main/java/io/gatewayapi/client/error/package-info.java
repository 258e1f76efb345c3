/**
 * What goes wrong between a client and an API server, with the server's own words.
 *
 * <p>Nothing here takes or gives null but what is marked {@code @Nullable}.
 */
@NullMarked
package io.gatewayapi.client.error;

import org.jspecify.annotations.NullMarked;
