/** TLSRoutes, TCPRoutes and UDPRoutes as one says them. */
@NullMarked
package io.gatewayapi.builders.intent.stream;

import org.jspecify.annotations.NullMarked;
