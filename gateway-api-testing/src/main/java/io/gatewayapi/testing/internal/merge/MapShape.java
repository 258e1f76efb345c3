package io.gatewayapi.testing.internal.merge;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a schema says about merging an object.
 *
 * @param isAtomic whether it is owned as a whole
 * @param fields the fields that the schema names
 * @param others the shape of all other fields, null if there are none
 */
record MapShape(
    boolean isAtomic,
    Map<String, Supplier<Shape>> fields,
    @Nullable Supplier<Shape> others) {

  static MapShape atomic(Supplier<Shape> others) {
    return new MapShape(true, Map.of(), others);
  }

  /** Whether the schema allows a field. */
  boolean allows(String name) {
    return others != null || fields.containsKey(name);
  }

  Shape shapeOf(String name) {
    Supplier<Shape> named = fields.getOrDefault(name, others);
    return named == null ? Shape.nowhere() : named.get();
  }
}
