package io.gatewayapi.benchmarks.validation;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.schema.Constraints;
import io.gatewayapi.model.schema.StructuralSchema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A structural schema as the JSON Schema that it says. */
final class PeerSchema {
  private PeerSchema() {}

  static JsonObject of(StructuralSchema schema) {
    JsonObject json = new JsonObject();
    if (schema.type() != null) {
      json.addProperty("type", schema.type().name().toLowerCase(Locale.ROOT));
    }
    if (!schema.properties().isEmpty()) {
      JsonObject properties = new JsonObject();
      schema.properties().forEach((name, property) -> properties.add(name, of(property)));
      json.add("properties", properties);
    }
    child(json, "items", schema.items());
    child(json, "additionalProperties", schema.additionalProperties());
    constraints(json, schema.constraints());
    return json;
  }

  private static void constraints(JsonObject json, Constraints limits) {
    JsonArray required = new JsonArray();
    limits.required().forEach(required::add);
    array(json, "required", required);
    JsonArray allowed = new JsonArray();
    limits.enumValues().forEach(allowed::add);
    array(json, "enum", allowed);
    if (limits.pattern() != null) {
      json.addProperty("pattern", limits.pattern());
    }
    number(json, "minLength", limits.minLength());
    number(json, "maxLength", limits.maxLength());
    number(json, "minimum", limits.minimum());
    number(json, "maximum", limits.maximum());
    number(json, "minItems", limits.minItems());
    number(json, "maxItems", limits.maxItems());
    number(json, "minProperties", limits.minProperties());
    number(json, "maxProperties", limits.maxProperties());
    all(json, "allOf", limits.allOf());
    all(json, "anyOf", limits.anyOf());
    all(json, "oneOf", limits.oneOf());
    child(json, "not", limits.not());
  }

  private static void child(JsonObject json, String keyword, @Nullable StructuralSchema schema) {
    if (schema != null) {
      json.add(keyword, of(schema));
    }
  }

  private static void all(JsonObject json, String keyword, List<StructuralSchema> schemas) {
    JsonArray array = new JsonArray();
    schemas.forEach(schema -> array.add(of(schema)));
    array(json, keyword, array);
  }

  private static void array(JsonObject json, String keyword, JsonArray array) {
    if (!array.isEmpty()) {
      json.add(keyword, (JsonElement) array);
    }
  }

  private static void number(JsonObject json, String keyword, @Nullable Number value) {
    if (value != null) {
      json.addProperty(keyword, value);
    }
  }
}
