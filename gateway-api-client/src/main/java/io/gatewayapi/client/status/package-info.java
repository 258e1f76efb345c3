/**
 * What a controller tells the cluster: status that others write too, and events.
 *
 * <p>Nothing here takes or gives null but what is marked {@code @Nullable}.
 */
@NullMarked
package io.gatewayapi.client.status;

import org.jspecify.annotations.NullMarked;
