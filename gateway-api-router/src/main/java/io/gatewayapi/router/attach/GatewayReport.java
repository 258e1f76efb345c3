package io.gatewayapi.router.attach;

import io.gatewayapi.router.references.Finding;
import io.gatewayapi.router.topology.GatewayNode;
import io.gatewayapi.router.topology.RequestedAddress;
import java.util.List;
import java.util.Optional;

/**
 * What was found out about a Gateway of ours.
 *
 * @param gateway the Gateway
 * @param controller the controllerName of its class
 * @param undecided why it is not looked at, because its class is not accepted
 * @param refusal why it is not accepted
 * @param obstacle why it is accepted and yet not served
 * @param addresses the addresses that it has
 * @param problems what is wrong with references of the Gateway itself
 * @param listeners its own listeners, in order
 * @param sets the ListenerSets that name it, oldest first
 */
public record GatewayReport(
    GatewayNode gateway,
    String controller,
    Optional<String> undecided,
    Optional<Finding> refusal,
    Optional<Finding> obstacle,
    List<RequestedAddress> addresses,
    List<Finding> problems,
    List<ListenerReport> listeners,
    List<ListenerSetReport> sets) {
  /** Copies the lists. */
  public GatewayReport {
    addresses = List.copyOf(addresses);
    problems = List.copyOf(problems);
    listeners = List.copyOf(listeners);
    sets = List.copyOf(sets);
  }

  /**
   * Why no request at all comes through the Gateway, whatever its listeners.
   *
   * @return empty if its listeners decide
   */
  public Optional<String> whyClosed() {
    return undecided
        .or(() ->
            refusal.filter(r -> !r.reason().equals("ListenersNotValid")).map(Finding::message))
        .or(() -> obstacle.map(Finding::message));
  }
}
