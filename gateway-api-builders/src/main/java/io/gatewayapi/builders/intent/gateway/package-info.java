/** GatewayClasses, Gateways and ListenerSets as one says them. */
@NullMarked
package io.gatewayapi.builders.intent.gateway;

import org.jspecify.annotations.NullMarked;
