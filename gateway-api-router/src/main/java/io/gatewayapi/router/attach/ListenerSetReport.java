package io.gatewayapi.router.attach;

import io.gatewayapi.router.references.Finding;
import io.gatewayapi.router.topology.ListenerSetNode;
import java.util.List;
import java.util.Optional;

/**
 * What was found out about a ListenerSet of one of our Gateways.
 *
 * @param set the ListenerSet
 * @param controller the controllerName of its Gateway's class
 * @param refusal why it is not accepted: {@code NotAllowed}, {@code ParentNotAccepted}, {@code
 *     Invalid}, {@code ListenersNotValid}
 * @param obstacle why it is accepted and yet not served
 * @param listeners its entries, in order
 */
public record ListenerSetReport(
    ListenerSetNode set,
    String controller,
    Optional<Finding> refusal,
    Optional<Finding> obstacle,
    List<ListenerReport> listeners) {
  /** Copies the list. */
  public ListenerSetReport {
    listeners = List.copyOf(listeners);
  }

  /**
   * Whether the Gateway takes the set, even if none of its entries can be used.
   *
   * @return true if routes can attach to its entries
   */
  public boolean isAdmitted() {
    return refusal
        .filter(r -> r.reason().equals("NotAllowed") || r.reason().equals("Invalid"))
        .isEmpty();
  }
}
