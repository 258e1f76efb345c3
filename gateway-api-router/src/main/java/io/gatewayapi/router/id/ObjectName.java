package io.gatewayapi.router.id;

import java.util.Comparator;

/**
 * Namespace and name of an object.
 *
 * @param namespace the namespace, empty for objects of cluster scope
 * @param name the name
 */
public record ObjectName(String namespace, String name) implements Comparable<ObjectName> {
  /** The order of the text {@code namespace/name}, which is what the specification names. */
  private static final Comparator<ObjectName> ORDER = Comparator.comparing(ObjectName::toString);

  /**
   * Reads {@code infra/prod-web}; a text without a slash is a name without namespace.
   *
   * @param text namespace and name
   * @return the name
   */
  public static ObjectName parse(String text) {
    int slash = text.indexOf('/');
    return new ObjectName(slash < 0 ? "" : text.substring(0, slash), text.substring(slash + 1));
  }

  @Override
  public int compareTo(ObjectName other) {
    return ORDER.compare(this, other);
  }

  /** {@code infra/prod-web}. */
  @Override
  public String toString() {
    return namespace.isEmpty() ? name : namespace + "/" + name;
  }
}
