package io.gatewayapi.testing.internal.merge;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.Map;

/** Takes fields out of a value. What loses its last field or item this way becomes null. */
final class Removing {
  private Removing() {}

  /** The rest of an object; not the same tree. */
  static JsonObject from(JsonObject object, FieldSet fields, Shape shape) {
    return value(object.deepCopy(), fields, shape) instanceof JsonObject rest
        ? rest
        : new JsonObject();
  }

  private static JsonElement value(JsonElement value, FieldSet fields, Shape shape) {
    Shape fitting = shape.narrowed(value);
    MapShape map = fitting.map();
    ListShape list = fitting.list();
    if (map != null) {
      return value instanceof JsonObject object ? map(object, fields, map) : JsonNull.INSTANCE;
    }
    if (fitting.scalar() == null && list != null) {
      return value instanceof JsonArray array ? list(array, fields, list) : JsonNull.INSTANCE;
    }
    return value;
  }

  private static JsonElement map(JsonObject object, FieldSet fields, MapShape map) {
    JsonObject rest = new JsonObject();
    for (Map.Entry<String, JsonElement> field : object.entrySet()) {
      PathElement step = PathElement.field(field.getKey());
      if (!fields.members().contains(step)) {
        FieldSet below = fields.below(step);
        Shape shape = map.shapeOf(field.getKey());
        rest.add(
            field.getKey(),
            below.isEmpty() ? field.getValue() : value(field.getValue(), below, shape));
      }
    }
    return rest.isEmpty() ? JsonNull.INSTANCE : rest;
  }

  private static JsonElement list(JsonArray array, FieldSet fields, ListShape list) {
    if (list.isAtomic()) {
      return array.isEmpty() ? JsonNull.INSTANCE : array;
    }
    JsonArray rest = new JsonArray();
    for (JsonElement item : array) {
      PathElement step = ListItems.step(list, item);
      if (!fields.members().contains(step)) {
        FieldSet below = fields.below(step);
        rest.add(below.isEmpty() ? item : value(item, below, list.item()));
      }
    }
    return rest.isEmpty() ? JsonNull.INSTANCE : rest;
  }
}
