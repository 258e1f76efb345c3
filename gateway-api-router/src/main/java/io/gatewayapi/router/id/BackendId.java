package io.gatewayapi.router.id;

import org.jspecify.annotations.Nullable;

/**
 * What a backendRef refers to.
 *
 * @param kind the backend's kind
 * @param name its namespace and name
 * @param port the port, null if the reference names none
 */
public record BackendId(
    GroupKind kind, ObjectName name, @Nullable Integer port) {
  /** {@code shop/api:8080} for a Service, other kinds with their kind. */
  @Override
  public String toString() {
    String address = port == null ? name.toString() : name + ":" + port;
    return kind.equals(GroupKind.SERVICE) ? address : kind + " " + address;
  }
}
