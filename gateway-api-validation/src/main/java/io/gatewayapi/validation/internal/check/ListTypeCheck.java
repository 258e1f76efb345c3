package io.gatewayapi.validation.internal.check;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.schema.ListType;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.validation.Violation;
import io.gatewayapi.validation.text.GoQuoted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Whether lists that are sets or maps hold nothing twice. */
public final class ListTypeCheck {
  /** So many items are compared with each other; for more a table is worth its making. */
  private static final int FEW = 16;

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

  /**
   * Whether a list that is a set or map holds nothing twice.
   *
   * @param array the list
   * @param schema its schema
   * @return false if it does, or if items of a map are no objects
   */
  public static boolean distinct(JsonArray array, StructuralSchema schema) {
    boolean set = schema.extensions().listType() == ListType.SET;
    if (array.isEmpty() || (array.size() == 1 && (set || array.get(0).isJsonObject()))) {
      return true;
    }
    ListTypeCheck check = new ListTypeCheck();
    check.list(array, schema, Location.ROOT);
    return check.found.isEmpty();
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
      if (!clearlyDifferent(array, null)) {
        repeated(array.size(), array::get, at);
      }
    } else if (type == ListType.MAP) {
      List<String> keys = schema.extensions().listMapKeys();
      boolean one = keys.size() == 1;
      if (!one || !clearlyDifferent(array, keys.get(0))) {
        map(array, schema, at);
      }
    }
  }

  private static @Nullable JsonElement key(JsonElement item, @Nullable String key) {
    if (key == null) {
      return item;
    }
    return item instanceof JsonObject object ? object.get(key) : null;
  }

  /** Whether a short list has nothing but texts to tell its items apart, and no two are the same. */
  private static boolean clearlyDifferent(JsonArray array, @Nullable String name) {
    if (array.size() > FEW) {
      return false;
    }
    for (int i = 0; i < array.size(); i++) {
      if (!(key(array.get(i), name) instanceof JsonPrimitive key) || !key.isString()) {
        return false;
      }
      for (int j = 0; j < i; j++) {
        JsonElement other = key(array.get(j), name);
        if (other == null || other.getAsString().equals(key.getAsString())) {
          return false;
        }
      }
    }
    return true;
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
      if (seen.merge(identity(value), 1, Integer::sum) == 2) {
        found.add(Messages.duplicate(at.item(i), value));
      }
    }
  }

  /** What two items that are the same have in common: 600 and 600.0 are two numbers. */
  private static String identity(JsonElement value) {
    if (value instanceof JsonObject fields) { // pruned, or the keys of a map's item
      StringBuilder text = new StringBuilder();
      new TreeMap<>(fields.asMap())
          .forEach((name, field) -> text.append(GoQuoted.of(name)).append(scalar(field)));
      return text.toString();
    }
    return scalar(value);
  }

  private static String scalar(JsonElement value) {
    return switch (ValueKind.of(value)) {
      case INTEGER -> "int " + value.getAsLong();
      case NUMBER -> "float " + (value.getAsDouble() + 0.0); // there is one zero
      default -> GoText.json(value);
    };
  }
}
