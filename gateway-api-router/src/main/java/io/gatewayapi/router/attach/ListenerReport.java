package io.gatewayapi.router.attach;

import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.references.Finding;
import io.gatewayapi.router.topology.ListenerNode;
import java.util.List;

/**
 * What was found out about a listener.
 *
 * @param listener the listener
 * @param state whether it is served
 * @param problems what is wrong with its references, the most telling first
 * @param kinds the kinds of routes that it takes
 * @param overlaps whether the hostname of another listener that ends TLS on the port covers its
 *     own, or the other way round
 */
public record ListenerReport(
    ListenerNode listener,
    ListenerState state,
    List<Finding> problems,
    List<GroupKind> kinds,
    boolean overlaps) {
  /** Copies the lists. */
  public ListenerReport {
    problems = List.copyOf(problems);
    kinds = List.copyOf(kinds);
  }
}
