package io.gatewayapi.validation.internal.check;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.schema.ListType;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.validation.Violation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether lists that are sets or maps hold nothing twice. */
public final class ListTypeCheck {
  private final Findings found = new Findings();

  private ListTypeCheck() {}

  /**
   * Checks all lists of an object.
   *
   * @param value the object
   * @param schema the schema of its root
   * @return what is wrong
   */
  public static List<Violation> check(JsonElement value, StructuralSchema schema) {
    ListTypeCheck check = new ListTypeCheck();
    check.value(value, schema, Location.ROOT);
    return check.found.violations();
  }

  /** The keys of a map's item, as the server shows them; a key that is absent is left out. */
  static JsonObject key(JsonObject item, StructuralSchema list) {
    JsonObject key = new JsonObject();
    for (String name : list.extensions().listMapKeys()) {
      if (item.has(name)) {
        key.add(name, item.get(name));
      }
    }
    return key;
  }

  private void value(JsonElement value, @Nullable StructuralSchema schema, Location at) {
    if (schema == null) {
      return;
    }
    if (value instanceof JsonObject object) {
      object.entrySet().forEach(entry -> {
        String name = entry.getKey();
        boolean named = schema.properties().containsKey(name);
        value(entry.getValue(), schema.field(name), named ? at.field(name) : at.entry(name));
      });
    } else if (value instanceof JsonArray array) {
      list(array, schema, at);
      for (int i = 0; i < array.size(); i++) {
        value(array.get(i), schema.items(), at.item(i));
      }
    }
  }

  private void list(JsonArray array, StructuralSchema schema, Location at) {
    ListType type = schema.extensions().listType();
    if (type == ListType.SET) {
      repeated(array, at);
    } else if (type == ListType.MAP) {
      map(array, schema, at);
    }
  }

  private void map(JsonArray array, StructuralSchema schema, Location at) {
    JsonArray keys = new JsonArray(array.size());
    for (int i = 0; i < array.size(); i++) {
      JsonElement item = array.get(i);
      if (!item.isJsonNull() && !item.isJsonObject()) {
        found.add(Messages.invalid(
            at.item(i),
            item,
            "x-kubernetes-list-type",
            "must be an object for an array of list-type map"));
        return;
      }
      keys.add(item instanceof JsonObject object ? key(object, schema) : new JsonObject());
    }
    repeated(keys, at);
  }

  /** Reports the second appearance of a value; the server does not count any further. */
  private void repeated(JsonArray values, Location at) {
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < values.size(); i++) {
      if (seen.merge(GoText.json(values.get(i)), 1, Integer::sum) == 2) {
        found.add(Messages.duplicate(at.item(i), values.get(i)));
      }
    }
  }
}
