package io.gatewayapi.router.topology;

import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * A parentRef of a route.
 *
 * @param index its index in {@code spec.parentRefs}
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
