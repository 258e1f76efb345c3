package io.gatewayapi.router.topology;

import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * A parentRef of a route.
 *
 * @param index its index in {@code spec.parentRefs}, or {@link #CLAIMED}
 * @param kind the parent's kind
 * @param name the parent's namespace and name
 * @param sectionName the listener it asks for, null for any
 * @param port the port it asks for, null for any
 */
public record ParentNode(
    int index,
    GroupKind kind,
    ObjectName name,
    @Nullable String sectionName,
    @Nullable Integer port) {
  /** The index of a parent that claims the route as a default Gateway. */
  public static final int CLAIMED = -1;

  /**
   * A default Gateway that claims a route.
   *
   * @param gateway the Gateway
   * @return the parent
   */
  public static ParentNode claiming(ObjectName gateway) {
    return new ParentNode(CLAIMED, GroupKind.GATEWAY, gateway, null, null);
  }

  /**
   * Whether this parent claims the route, which does not name it.
   *
   * @return true for a default Gateway
   */
  public boolean claims() {
    return index == CLAIMED;
  }

  /**
   * Whether sectionName and port, as far as given, are those of a listener.
   *
   * @param listener a listener of the parent
   * @return true if so
   */
  public boolean selects(ListenerNode listener) {
    return (sectionName == null || sectionName.equals(listener.id().section()))
        && (port == null || port == listener.port());
  }

  /** {@code Gateway infra/prod-web section https port 443}. */
  @Override
  public String toString() {
    return kind + " " + name + (sectionName == null ? "" : " section " + sectionName)
        + (port == null ? "" : " port " + port);
  }
}
