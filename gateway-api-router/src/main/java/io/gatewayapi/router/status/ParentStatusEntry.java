package io.gatewayapi.router.status;

import io.gatewayapi.router.topology.ParentNode;
import java.util.List;

/**
 * What a controller says about one parent of a route.
 *
 * @param parent the parentRef, or the default Gateway that claims the route
 * @param controllerName the controller
 * @param conditions its conditions
 */
public record ParentStatusEntry(
    ParentNode parent, String controllerName, List<StatusCondition> conditions) {
  /** Copies the list. */
  public ParentStatusEntry {
    conditions = List.copyOf(conditions);
  }
}
