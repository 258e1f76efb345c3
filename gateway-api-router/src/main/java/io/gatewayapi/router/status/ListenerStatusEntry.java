package io.gatewayapi.router.status;

import io.gatewayapi.router.id.GroupKind;
import java.util.List;

/**
 * The status of one listener.
 *
 * @param name the listener's name
 * @param supportedKinds the kinds of routes that it takes
 * @param attachedRoutes how many routes it took
 * @param conditions its conditions
 */
public record ListenerStatusEntry(
    String name,
    List<GroupKind> supportedKinds,
    int attachedRoutes,
    List<StatusCondition> conditions) {
  /** Copies the lists. */
  public ListenerStatusEntry {
    supportedKinds = List.copyOf(supportedKinds);
    conditions = List.copyOf(conditions);
  }
}
