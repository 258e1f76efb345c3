/** A cluster's Gateway API objects, typed, over client-java's {@code ApiClient}. */
@NullMarked
package io.gatewayapi.client;

import org.jspecify.annotations.NullMarked;
