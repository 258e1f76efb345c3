package io.gatewayapi.router.topology;

import io.gatewayapi.router.id.ObjectName;
import java.util.List;

/**
 * A Gateway, as it matters to routing.
 *
 * @param name namespace and name
 * @param gatewayClass the name of its class
 * @param listeners its own listeners, in order
 * @param settings what it says beside its listeners
 */
public record GatewayNode(
    ObjectName name,
    String gatewayClass,
    List<ListenerNode> listeners,
    GatewaySettings settings) {
  /** Copies the lists. */
  public GatewayNode {
    listeners = List.copyOf(listeners);
  }

  /**
   * A Gateway that says nothing beside its listeners.
   *
   * @param name namespace and name
   * @param gatewayClass the name of its class
   * @param listeners its own listeners, in order
   */
  public GatewayNode(
      ObjectName name,
      String gatewayClass,
      List<ListenerNode> listeners) {
    this(name, gatewayClass, listeners, GatewaySettings.none());
  }
}
