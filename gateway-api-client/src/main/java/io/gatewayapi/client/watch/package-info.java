/**
 * Keeping up with a cluster: watches that resume, copies of its objects with indexes, and what
 * client-java's own informers can run on.
 *
 * <p>Nothing here takes or gives null but what is marked {@code @Nullable}.
 */
@NullMarked
package io.gatewayapi.client.watch;

import org.jspecify.annotations.NullMarked;
