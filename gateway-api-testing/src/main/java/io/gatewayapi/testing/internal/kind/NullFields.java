package io.gatewayapi.testing.internal.kind;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.schema.StructuralSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds nulls that are no values. Sent objects lose them when they are decoded; the outcome of an
 * apply is not decoded.
 */
final class NullFields {
  private final List<Cause> found = new ArrayList<>();

  private NullFields() {}

  static List<Cause> find(JsonObject object, StructuralSchema schema) {
    if (!hasNulls(object)) {
      return List.of();
    }
    NullFields walk = new NullFields();
    schema.properties().forEach((name, field) -> {
      if (object.has(name) && !name.equals("metadata")) {
        walk.walk(object.get(name), field, name);
      }
    });
    if (!walk.found.isEmpty() && RuleSearch.hasRules(schema)) {
      walk.found.add(Cause.invalid(
          "<nil>",
          "null",
          "some validation rules were not checked because the object was invalid; correct the"
              + " existing errors to complete validation"));
    }
    return walk.found;
  }

  private static boolean hasNulls(JsonElement value) {
    if (value instanceof JsonObject object) {
      for (JsonElement field : object.asMap().values()) {
        if (hasNulls(field)) {
          return true;
        }
      }
    } else if (value instanceof JsonArray array) {
      for (JsonElement item : array) {
        if (hasNulls(item)) {
          return true;
        }
      }
    }
    return value.isJsonNull();
  }

  private void walk(JsonElement value, @Nullable StructuralSchema schema, String path) {
    if (schema == null) {
      return;
    }
    if (value.isJsonNull() && !schema.nullable() && schema.type() != null) {
      found.add(new Cause(
          "FieldValueTypeInvalid",
          "Invalid value: \"null\": " + path + " in body must be of type " + schema.type()
              + ": \"null\"",
          path));
    } else if (value instanceof JsonObject object) {
      for (Map.Entry<String, JsonElement> field : object.entrySet()) {
        walk(field.getValue(), schema.field(field.getKey()), path + "." + field.getKey());
      }
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        walk(array.get(i), schema.items(), path + "[" + i + "]");
      }
    }
  }
}
