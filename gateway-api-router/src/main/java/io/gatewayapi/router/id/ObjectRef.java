package io.gatewayapi.router.id;

/**
 * An object that another one refers to.
 *
 * @param kind its kind
 * @param name its namespace and name; the namespace is empty for objects of cluster scope
 */
public record ObjectRef(GroupKind kind, ObjectName name) {
  /** {@code Secret infra/certificate}. */
  @Override
  public String toString() {
    return kind + " " + name;
  }
}
