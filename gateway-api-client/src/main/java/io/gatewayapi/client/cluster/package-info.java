/**
 * What is installed in a cluster: which kinds and versions, of which release and channel; which
 * fields it would drop, and how objects get into a version that it serves.
 *
 * <p>Nothing here takes or gives null but what is marked {@code @Nullable}.
 */
@NullMarked
package io.gatewayapi.client.cluster;

import org.jspecify.annotations.NullMarked;
