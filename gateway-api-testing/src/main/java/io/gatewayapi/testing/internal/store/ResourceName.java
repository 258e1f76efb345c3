package io.gatewayapi.testing.internal.store;

/**
 * What objects are stored under: all versions of a kind share it.
 *
 * @param group API group, empty for the core group
 * @param plural name in URLs
 */
public record ResourceName(String group, String plural) {
  /** As messages spell it, {@code httproutes.gateway.networking.k8s.io}. */
  @Override
  public String toString() {
    return group.isEmpty() ? plural : plural + "." + group;
  }
}
