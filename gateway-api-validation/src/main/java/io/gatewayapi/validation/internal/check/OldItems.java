package io.gatewayapi.validation.internal.check;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.schema.ListType;
import io.gatewayapi.model.schema.StructuralSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The old items of a list map, by their keys.
 *
 * @param names the properties that are the keys
 * @param byKey the first item with each key
 */
record OldItems(List<String> names, Map<List<Object>, JsonElement> byKey) {

  /** The items of a list; none can be found if it is no map. */
  static OldItems of(StructuralSchema schema, @Nullable JsonElement old) {
    List<String> names = schema.extensions().listMapKeys();
    Map<List<Object>, JsonElement> byKey = new HashMap<>();
    if (schema.extensions().listType() == ListType.MAP && old instanceof JsonArray items) {
      for (JsonElement item : items) {
        List<Object> key = key(item, names);
        if (key != null) {
          byKey.putIfAbsent(key, item);
        }
      }
    }
    return new OldItems(names, byKey);
  }

  /** The old item with the same keys; null if there is none. */
  @Nullable
  JsonElement find(JsonElement item) {
    List<Object> key = byKey.isEmpty() ? null : key(item, names);
    return key == null ? null : byKey.get(key);
  }

  /** What tells an item from others; null if it lacks a key, or has none that is a scalar. */
  private static @Nullable List<Object> key(JsonElement item, List<String> names) {
    if (!(item instanceof JsonObject fields)) {
      return null;
    }
    List<Object> key = new ArrayList<>(names.size());
    for (String name : names) {
      JsonElement value = fields.get(name);
      if (value == null || !value.isJsonPrimitive()) {
        return null;
      }
      key.add(JsonValues.scalar(value.getAsJsonPrimitive()));
    }
    return key;
  }
}
