/** The API server put together: routing, discovery, the log of requests. */
@NullMarked
package io.gatewayapi.testing.internal.server;

import org.jspecify.annotations.NullMarked;
