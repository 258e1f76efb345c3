package io.gatewayapi.codegen.crds;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.codegen.catalogue.Keywords;
import java.util.Map;
import java.util.TreeMap;

/**
 * Copies a schema with sorted keys and without prose; unknown keywords stop it.
 *
 * <p>Dropped are also empty {@code properties}, {@code required}, {@code enum} and rules, which say
 * nothing.
 */
final class SchemaFilter {
  private final String where;

  SchemaFilter(String where) {
    this.where = where;
  }

  JsonObject filter(JsonObject schema) {
    return schema(schema, "");
  }

  private JsonObject schema(JsonElement json, String path) {
    if (!json.isJsonObject()) {
      throw new ImportException(at(path) + " is " + json + ", expected a schema");
    }
    JsonObject result = new JsonObject();
    sorted(json.getAsJsonObject()).forEach((keyword, value) -> {
      if (!Keywords.known(keyword)) {
        throw new ImportException(at(path) + " has the schema keyword \"" + keyword
            + "\", which import does not know; teach it to codegen's Keywords");
      }
      if (!Keywords.PROSE.contains(keyword) && !saysNothing(keyword, value)) {
        result.add(keyword, value(keyword, value, path));
      }
    });
    return result;
  }

  private JsonArray list(String keyword, JsonElement value, String path) {
    if (!value.isJsonArray()) {
      throw new ImportException(at(path) + " has " + keyword + ": " + value + ", expected a list");
    }
    return value.getAsJsonArray();
  }

  private static boolean saysNothing(String keyword, JsonElement value) {
    return keyword.equals("properties")
        ? value.isJsonObject() && value.getAsJsonObject().isEmpty()
        : Keywords.LISTS.contains(keyword)
            && value.isJsonArray()
            && value.getAsJsonArray().isEmpty();
  }

  private JsonElement value(String keyword, JsonElement value, String path) {
    return switch (keyword) {
      case "properties" -> properties(value.getAsJsonObject(), path);
      case "items" -> schema(value, path + "[]");
      case "additionalProperties" -> value.isJsonPrimitive() ? value : schema(value, path + "{}");
      case "allOf", "anyOf", "oneOf" -> schemas(list(keyword, value, path), path);
      case "not" -> schema(value, path);
      case "x-kubernetes-validations" -> rules(list(keyword, value, path), path);
      case "enum", "required" -> Canonical.of(list(keyword, value, path));
      default -> Canonical.of(value);
    };
  }

  private JsonObject properties(JsonObject properties, String path) {
    JsonObject result = new JsonObject();
    sorted(properties).forEach((name, schema) -> {
      result.add(name, schema(schema, path.isEmpty() ? name : path + "." + name));
    });
    return result;
  }

  private JsonArray schemas(JsonArray schemas, String path) {
    JsonArray result = new JsonArray();
    schemas.forEach(schema -> result.add(schema(schema, path)));
    return result;
  }

  private JsonArray rules(JsonArray rules, String path) {
    JsonArray result = new JsonArray();
    for (JsonElement rule : rules) {
      for (String key : rule.getAsJsonObject().keySet()) {
        if (!Keywords.OF_RULE.contains(key)) {
          throw new ImportException(at(path) + " has a CEL rule with the key \"" + key
              + "\", which import does not know; teach it to codegen's Keywords");
        }
      }
      result.add(Canonical.of(rule));
    }
    return result;
  }

  private static Map<String, JsonElement> sorted(JsonObject json) {
    return new TreeMap<>(json.asMap());
  }

  private String at(String path) {
    return where + ": " + (path.isEmpty() ? "the root" : path);
  }
}
