package io.gatewayapi.validation.internal.check;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.schema.ListType;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.validation.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Whether lists that are sets or maps hold nothing twice. */
public final class ListTypeCheck {
  private final List<Violation> found = new ArrayList<>();

  private ListTypeCheck() {}

  /**
   * Checks all lists of an object.
   *
   * @param object the object
   * @param root the schema of its root
   * @return what is wrong
   */
  public static List<Violation> check(JsonElement object, CheckNode root) {
    ListTypeCheck check = new ListTypeCheck();
    check.value(object, root, Location.ROOT);
    return check.found;
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

  private void value(JsonElement value, CheckNode node, Location at) {
    if (!node.listTypesWithin()) {
      return;
    }
    if (value instanceof JsonObject object) {
      for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
        String name = entry.getKey();
        CheckNode property = node.property(name);
        CheckNode field = property == null ? node.others() : property;
        if (field != null && field.listTypesWithin()) {
          value(entry.getValue(), field, property == null ? at.key(name) : at.field(name));
        }
      }
    } else if (value instanceof JsonArray array) {
      list(array, node.schema(), at);
      CheckNode items = node.items();
      if (items != null && items.listTypesWithin()) {
        for (int i = 0; i < array.size(); i++) {
          value(array.get(i), items, at.item(i));
        }
      }
    }
  }

  private void list(JsonArray array, StructuralSchema schema, Location at) {
    ListType type = schema.extensions().listType();
    if (type == ListType.SET) {
      repeated(array.size(), array::get, at);
    } else if (type == ListType.MAP) {
      map(array, schema, at);
    }
  }

  private void map(JsonArray array, StructuralSchema schema, Location at) {
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
    }
    repeated(
        array.size(),
        i -> array.get(i) instanceof JsonObject item ? key(item, schema) : new JsonObject(),
        at);
  }

  /** Reports the second appearance of a value; the server does not count any further. */
  private void repeated(int size, IntFunction<JsonElement> values, Location at) {
    if (size < 2) {
      return;
    }
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < size; i++) {
      JsonElement value = values.apply(i);
      if (seen.merge(GoText.json(value), 1, Integer::sum) == 2) {
        found.add(Messages.duplicate(at.item(i), value));
      }
    }
  }
}
