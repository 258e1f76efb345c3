package io.gatewayapi.codegen.imports;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Consumer;

/** What tests do with raw schemas. */
final class Schemas {
  private Schemas() {}

  /** Visits a schema and what is below it; the visitor may change what it is given. */
  static void walk(JsonObject schema, Consumer<JsonObject> visitor) {
    visitor.accept(schema);
    JsonObject properties = schema.getAsJsonObject("properties");
    if (properties != null) {
      properties.asMap().values().forEach(property -> walk(property.getAsJsonObject(), visitor));
    }
    for (String key : List.of("items", "additionalProperties")) {
      if (schema.has(key)) {
        walk(schema.getAsJsonObject(key), visitor);
      }
    }
  }

  /** Drops descriptions of schemas; a property may well be called description. */
  static JsonObject withoutDescriptions(JsonObject schema) {
    JsonObject copy = schema.deepCopy();
    walk(copy, node -> node.remove("description"));
    return copy;
  }

  /** As text with sorted keys, so that a failure shows where two schemas part. */
  static String text(JsonElement schema) {
    return JsonText.of(sorted(schema));
  }

  private static JsonElement sorted(JsonElement json) {
    if (json.isJsonArray()) {
      JsonArray array = new JsonArray();
      json.getAsJsonArray().forEach(element -> array.add(sorted(element)));
      return array;
    }
    if (!json.isJsonObject()) {
      return json;
    }
    JsonObject result = new JsonObject();
    json.getAsJsonObject().keySet().stream()
        .sorted()
        .forEach(key -> result.add(key, sorted(json.getAsJsonObject().get(key))));
    return result;
  }
}
