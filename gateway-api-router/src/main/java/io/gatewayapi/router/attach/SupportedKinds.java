package io.gatewayapi.router.attach;

import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.implementation.SupportedFeatures;
import io.gatewayapi.router.topology.ListenerNode;
import java.util.List;

/**
 * Which kinds of routes a listener takes: those that fit its protocol, narrowed to those it lists.
 *
 * @param features what the implementation supports
 */
record SupportedKinds(SupportedFeatures features) {
  /** The kinds that fit a listener's protocol and mode. */
  List<GroupKind> fitting(ListenerNode listener) {
    List<GroupKind> kinds = switch (listener.protocol()) {
      case "HTTP", "HTTPS" -> List.of(GroupKind.HTTP_ROUTE, GroupKind.GRPC_ROUTE);
      case "TLS" -> List.of(GroupKind.TLS_ROUTE);
      case "TCP" -> List.of(GroupKind.TCP_ROUTE);
      case "UDP" -> List.of(GroupKind.UDP_ROUTE);
      default -> List.<GroupKind>of();
    };
    return kinds.stream().filter(k -> features.has(k.kind())).toList();
  }

  /** The kinds that a listener takes, in the order in which it lists them. */
  List<GroupKind> of(ListenerNode listener) {
    boolean terminates = listener.protocol().equals("TLS") && !listener.tls().passes();
    if (terminates && !features.has(SupportedFeatures.TLS_TERMINATE)) {
      return List.of();
    }
    List<GroupKind> fitting = fitting(listener);
    return listener.kinds().isEmpty()
        ? fitting
        : listener.kinds().stream().filter(fitting::contains).distinct().toList();
  }

  /** The kinds that a listener lists and cannot take. */
  List<GroupKind> invalid(ListenerNode listener) {
    List<GroupKind> fitting = fitting(listener);
    return listener.kinds().stream()
        .filter(k -> !fitting.contains(k))
        .distinct()
        .toList();
  }
}
