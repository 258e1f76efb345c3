package io.gatewayapi.router.topology;

import io.gatewayapi.router.id.ObjectRef;
import org.jspecify.annotations.Nullable;

/**
 * A GatewayClass.
 *
 * @param name its name
 * @param controllerName the controller that it names
 * @param parameters what its parametersRef refers to, null if it has none
 */
public record GatewayClassNode(
    String name, String controllerName, @Nullable ObjectRef parameters) {}
