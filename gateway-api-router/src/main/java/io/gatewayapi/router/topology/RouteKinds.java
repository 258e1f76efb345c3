package io.gatewayapi.router.topology;

import io.gatewayapi.router.id.GroupKind;
import java.util.List;
import java.util.stream.Stream;

/** Which kinds of routes fit a listener's protocol. */
final class RouteKinds {
  private RouteKinds() {}

  static List<GroupKind> of(String protocol) {
    return switch (protocol) {
      case "HTTP", "HTTPS" -> kinds("HTTPRoute", "GRPCRoute");
      case "TLS" -> kinds("TLSRoute");
      case "TCP" -> kinds("TCPRoute");
      case "UDP" -> kinds("UDPRoute");
      default -> List.of();
    };
  }

  private static List<GroupKind> kinds(String... names) {
    return Stream.of(names).map(n -> new GroupKind(GroupKind.GATEWAY_GROUP, n)).toList();
  }
}
