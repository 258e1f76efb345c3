/** HTTPRoutes as one says them. */
@NullMarked
package io.gatewayapi.builders.intent.http;

import org.jspecify.annotations.NullMarked;
