/** What a controller tells the cluster: status that others write too, and events. */
@NullMarked
package io.gatewayapi.client.status;

import org.jspecify.annotations.NullMarked;
