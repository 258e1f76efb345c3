package io.gatewayapi.router.status;

import io.gatewayapi.router.id.ObjectName;
import java.util.List;

/**
 * What a controller says about a policy at one Gateway.
 *
 * @param gateway the Gateway
 * @param controllerName the controller
 * @param conditions its conditions
 */
public record AncestorStatusEntry(
    ObjectName gateway, String controllerName, List<StatusCondition> conditions) {
  /** Copies the list. */
  public AncestorStatusEntry {
    conditions = List.copyOf(conditions);
  }
}
