package io.gatewayapi.validation.internal.check;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.schema.ListType;
import io.gatewayapi.model.schema.StructuralSchema;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The old items of a list, by their keys.
 *
 * @param schema the list's schema
 * @param byKey the items, each under its keys; empty if items cannot be paired
 */
record OldItems(StructuralSchema schema, Map<String, JsonElement> byKey) {

  static OldItems of(StructuralSchema schema, @Nullable JsonElement old) {
    Map<String, JsonElement> byKey = new HashMap<>();
    if (schema.extensions().listType() == ListType.MAP && old instanceof JsonArray items) {
      items.forEach(item -> {
        if (item instanceof JsonObject object) {
          byKey.put(key(object, schema), item);
        }
      });
    }
    return new OldItems(schema, byKey);
  }

  /** The old item with the same keys; null if there is none. */
  @Nullable
  JsonElement find(JsonElement item) {
    return byKey.isEmpty() || !(item instanceof JsonObject object)
        ? null
        : byKey.get(key(object, schema));
  }

  private static String key(JsonObject item, StructuralSchema list) {
    return GoText.json(ListTypeCheck.key(item, list));
  }
}
