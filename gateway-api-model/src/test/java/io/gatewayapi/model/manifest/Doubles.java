package io.gatewayapi.model.manifest;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.TreeSet;

/** Trees for comparison with kubectl's: numbers as doubles, fields in the order of their names. */
final class Doubles {
  private Doubles() {}

  static JsonElement of(JsonElement tree) {
    if (tree instanceof JsonObject object) {
      JsonObject sorted = new JsonObject();
      for (String name : new TreeSet<>(object.keySet())) {
        sorted.add(name, of(object.get(name)));
      }
      return sorted;
    }
    if (tree instanceof JsonArray array) {
      JsonArray copy = new JsonArray();
      array.forEach(item -> copy.add(of(item)));
      return copy;
    }
    if (tree instanceof JsonPrimitive primitive && primitive.isNumber()) {
      double value = primitive.getAsDouble();
      return new JsonPrimitive(value == 0 ? 0.0 : value);
    }
    return tree;
  }
}
