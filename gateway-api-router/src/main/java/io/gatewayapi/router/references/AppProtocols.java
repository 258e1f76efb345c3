package io.gatewayapi.router.references;

import io.gatewayapi.router.implementation.SupportedFeatures;
import java.util.Locale;
import java.util.Set;

/**
 * Which application protocols routes can speak. Kubernetes' own names, and the registered ones of
 * HTTP's family, are known; a name with the prefix of somebody else is theirs to define and taken
 * to be what the route speaks.
 *
 * @param features what the implementation supports
 */
record AppProtocols(SupportedFeatures features) {
  private static final String OURS = "kubernetes.io/";
  private static final Set<String> HTTP =
      Set.of("http", "https", "http2", "h2c", "h2", "grpc", "grpcs", "ws", "wss");
  private static final Set<String> WEBSOCKET = Set.of("ws", "wss");

  boolean speaks(String routeKind, String appProtocol) {
    String name = appProtocol.toLowerCase(Locale.ROOT);
    boolean named = !name.isEmpty() && (!name.contains("/") || name.startsWith(OURS));
    String known = name.startsWith(OURS) ? name.substring(OURS.length()) : name;
    return switch (routeKind) {
      case "HTTPRoute" -> !named || HTTP.contains(known) && !isLeftOut(known);
      case "GRPCRoute" -> !named || HTTP.contains(known) && !WEBSOCKET.contains(known);
      default -> true;
    };
  }

  /** What HTTPRoutes speak with a backend only where a feature says so. */
  private boolean isLeftOut(String name) {
    return name.equals("h2c") && !features.has("HTTPRouteBackendProtocolH2C")
        || WEBSOCKET.contains(name) && !features.has("HTTPRouteBackendProtocolWebSocket");
  }
}
