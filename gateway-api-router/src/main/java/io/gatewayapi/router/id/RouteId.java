package io.gatewayapi.router.id;

/**
 * Which route.
 *
 * @param kind the route's kind, {@code HTTPRoute}
 * @param name the route's namespace and name
 */
public record RouteId(String kind, ObjectName name) {
  /** {@code HTTPRoute shop/store}. */
  @Override
  public String toString() {
    return kind + " " + name;
  }
}
