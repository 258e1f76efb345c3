package io.gatewayapi.testing.internal.store;

import java.util.function.Predicate;

/**
 * Which objects of a resource somebody asks for.
 *
 * @param namespace the namespace, empty for all
 * @param matching what else they must fulfil
 */
public record Selection(String namespace, Predicate<StoredObject> matching) {
  /**
   * Whether an object belongs to the selection.
   *
   * @param object the object
   * @return whether it does
   */
  boolean selects(StoredObject object) {
    return (namespace.isEmpty() || namespace.equals(object.path().namespace()))
        && matching.test(object);
  }
}
