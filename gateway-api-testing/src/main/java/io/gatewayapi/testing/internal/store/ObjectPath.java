package io.gatewayapi.testing.internal.store;

/**
 * Where an object stands among those of its resource.
 *
 * @param namespace its namespace, empty in cluster scope
 * @param name its name
 */
public record ObjectPath(String namespace, String name) implements Comparable<ObjectPath> {
  @Override
  public int compareTo(ObjectPath other) {
    return key().compareTo(other.key());
  }

  /**
   * The key that lists are ordered by: bytes of namespace, slash, name, as etcd orders them.
   *
   * @return the key
   */
  String key() {
    return namespace.isEmpty() ? name : namespace + "/" + name;
  }
}
