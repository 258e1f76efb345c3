package io.gatewayapi.router.attach;

import io.gatewayapi.router.id.ListenerId;
import io.gatewayapi.router.topology.ListenerNode;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Judges whether the listeners of a Gateway can be told apart.
 *
 * <p>HTTP, HTTPS and TLS are told apart by port and hostname, TCP and UDP by port. TCP beside
 * HTTP, HTTPS or TLS conflicts on any port, and so does, in this implementation, HTTP beside HTTPS
 * or TLS. UDP has ports of its own.
 */
final class Distinctness {
  private static final Set<String> PROTOCOLS = Set.of("HTTP", "HTTPS", "TLS", "TCP", "UDP");

  private Distinctness() {}

  /** The state of one listener among all of its Gateway. */
  static ListenerState judge(ListenerNode listener, List<ListenerNode> all) {
    if (!PROTOCOLS.contains(listener.protocol())) {
      return new ListenerState.UnsupportedProtocol(listener.id(), listener.protocol());
    }
    List<ListenerNode> neighbours = all.stream()
        .filter(o -> o.port() == listener.port() && !o.id().equals(listener.id()))
        .filter(o -> PROTOCOLS.contains(o.protocol()) && isUdp(o) == isUdp(listener))
        .toList();
    return Stream.of(
            conflict(listener, "ProtocolConflict", neighbours, o -> !compatible(listener, o)),
            conflict(listener, "HostnameConflict", neighbours, o -> sameHostname(listener, o)))
        .flatMap(s -> s)
        .findFirst()
        .orElseGet(() -> new ListenerState.Served(listener.id()));
  }

  private static Stream<ListenerState> conflict(
      ListenerNode listener,
      String reason,
      List<ListenerNode> neighbours,
      Predicate<ListenerNode> test) {
    List<ListenerId> others =
        neighbours.stream().filter(test).map(ListenerNode::id).toList();
    return others.isEmpty()
        ? Stream.empty()
        : Stream.of(new ListenerState.Conflicted(listener.id(), reason, others));
  }

  private static boolean compatible(ListenerNode a, ListenerNode b) {
    boolean bothByHostname = a.sharesPortByHostname() && b.sharesPortByHostname();
    return bothByHostname && a.protocol().equals("HTTP") == b.protocol().equals("HTTP");
  }

  private static boolean sameHostname(ListenerNode a, ListenerNode b) {
    return a.hostname().equals(b.hostname());
  }

  private static boolean isUdp(ListenerNode listener) {
    return listener.protocol().equals("UDP");
  }
}
