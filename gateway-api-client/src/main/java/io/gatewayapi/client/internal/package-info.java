/** Requests, responses and bodies, below the typed client. */
@NullMarked
package io.gatewayapi.client.internal;

import org.jspecify.annotations.NullMarked;
