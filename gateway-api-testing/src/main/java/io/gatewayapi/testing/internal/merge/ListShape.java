package io.gatewayapi.testing.internal.merge;

import com.google.gson.JsonElement;
import io.gatewayapi.model.schema.ListType;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a schema says about merging a list.
 *
 * @param type how its items relate
 * @param keys the properties that tell items of a map apart
 * @param keyDefaults what an absent key property counts as, by name
 * @param items the shape of an item
 */
record ListShape(
    ListType type, List<String> keys, Map<String, JsonElement> keyDefaults, Supplier<Shape> items) {

  static ListShape atomic(Supplier<Shape> items) {
    return new ListShape(ListType.ATOMIC, List.of(), Map.of(), items);
  }

  boolean isAtomic() {
    return type == ListType.ATOMIC;
  }

  Shape item() {
    return items.get();
  }
}
