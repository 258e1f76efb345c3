package io.gatewayapi.router.topology;

import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.rule.Unevaluated;
import java.util.List;

/**
 * A Gateway, as it matters to routing.
 *
 * @param name namespace and name
 * @param gatewayClass the name of its class
 * @param listeners its own listeners, in order
 * @param unevaluated settings of the Gateway that are not evaluated yet
 * @param settings what it says beside its listeners
 */
public record GatewayNode(
    ObjectName name,
    String gatewayClass,
    List<ListenerNode> listeners,
    List<Unevaluated> unevaluated,
    GatewaySettings settings) {
  /** Copies the lists. */
  public GatewayNode {
    listeners = List.copyOf(listeners);
    unevaluated = List.copyOf(unevaluated);
  }

  /**
   * A Gateway that says nothing beside its listeners.
   *
   * @param name namespace and name
   * @param gatewayClass the name of its class
   * @param listeners its own listeners, in order
   * @param unevaluated settings of the Gateway that are not evaluated yet
   */
  public GatewayNode(
      ObjectName name,
      String gatewayClass,
      List<ListenerNode> listeners,
      List<Unevaluated> unevaluated) {
    this(name, gatewayClass, listeners, unevaluated, GatewaySettings.none());
  }
}
