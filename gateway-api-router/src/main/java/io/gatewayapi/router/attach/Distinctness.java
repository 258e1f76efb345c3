package io.gatewayapi.router.attach;

import io.gatewayapi.router.topology.ListenerNode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Judges whether listeners can be told apart.
 *
 * <p>HTTP, HTTPS and TLS are told apart by port and hostname, TCP and UDP by port. TCP beside
 * HTTP, HTTPS or TLS conflicts on any port, and so does, in this implementation, HTTP beside HTTPS
 * or TLS. UDP has ports of its own. TLS settings never make listeners distinct.
 *
 * @param mixes whether TLS may end at one listener of a port and be passed through at another
 */
record Distinctness(boolean mixes) {
  /** Why a listener cannot be told from others, protocols first; empty if it can. */
  Optional<ListenerState> conflict(ListenerNode listener, Collection<ListenerNode> others) {
    List<ListenerNode> neighbours = others.stream()
        .filter(o -> o.port() == listener.port() && !o.id().equals(listener.id()))
        .filter(o -> isUdp(o) == isUdp(listener))
        .toList();
    return conflict(
            listener,
            "ProtocolConflict",
            neighbours,
            o -> !compatible(listener, o) && !twins(listener, o))
        .or(() -> conflict(listener, "HostnameConflict", neighbours, o -> same(listener, o)));
  }

  private static Optional<ListenerState> conflict(
      ListenerNode listener,
      String reason,
      List<ListenerNode> neighbours,
      Predicate<ListenerNode> test) {
    List<ListenerNode> found = neighbours.stream().filter(test).toList();
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(new ListenerState.Conflicted(
            listener.id(), reason, found.stream().map(ListenerNode::id).toList()));
  }

  private boolean compatible(ListenerNode a, ListenerNode b) {
    boolean bothByHostname = a.sharesPortByHostname() && b.sharesPortByHostname();
    return bothByHostname
        && a.protocol().equals("HTTP") == b.protocol().equals("HTTP")
        && (mixes || same(a, b) || !mixed(a, b));
  }

  private static boolean mixed(ListenerNode a, ListenerNode b) {
    return a.protocol().equals("TLS")
        && b.protocol().equals("TLS")
        && a.tls().passes() != b.tls().passes();
  }

  private static boolean same(ListenerNode a, ListenerNode b) {
    return a.hostname().equals(b.hostname());
  }

  /** Nothing is wrong with the protocol where both speak the same. */
  private static boolean twins(ListenerNode a, ListenerNode b) {
    return a.protocol().equals(b.protocol()) && same(a, b);
  }

  private static boolean isUdp(ListenerNode listener) {
    return listener.protocol().equals("UDP");
  }
}
