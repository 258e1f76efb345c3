package io.gatewayapi.testing.internal.patch;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.store.Trees;
import java.util.Map;

/**
 * A JSON merge patch.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7396">RFC 7396</a>
 */
final class MergePatch {
  private MergePatch() {}

  /** A tree with what the patch says; nulls of the patch remove. It shares what stays as it is. */
  static JsonObject apply(JsonObject object, JsonObject patch) {
    JsonObject merged = Trees.shallow(object);
    for (Map.Entry<String, JsonElement> field : patch.entrySet()) {
      String name = field.getKey();
      if (field.getValue().isJsonNull()) {
        merged.remove(name);
      } else if (field.getValue() instanceof JsonObject below) {
        JsonObject old = merged.get(name) instanceof JsonObject o ? o : new JsonObject();
        merged.add(name, apply(old, below));
      } else {
        merged.add(name, withoutNulls(field.getValue()));
      }
    }
    return merged;
  }

  /** Real servers take nulls out of objects in lists, too, but leave those that are items. */
  static JsonElement withoutNulls(JsonElement value) {
    if (value instanceof JsonArray items) {
      JsonArray copy = new JsonArray(items.size());
      items.forEach(item -> copy.add(withoutNulls(item)));
      return copy;
    }
    return value instanceof JsonObject object ? apply(new JsonObject(), object) : value;
  }
}
