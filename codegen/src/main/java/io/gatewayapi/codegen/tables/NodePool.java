package io.gatewayapi.codegen.tables;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Schema nodes, each different one once. A node names the nodes below it by their number; numbers
 * are given from the leaves up, so that equal subtrees get the same number.
 */
final class NodePool {
  /** Keywords whose value is a schema. */
  private static final Set<String> ONE = Set.of("items", "additionalProperties", "not");

  /** Keywords whose value is an array of schemas. */
  private static final Set<String> MANY = Set.of("allOf", "anyOf", "oneOf");

  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  /**
   * Adds a schema and all below it.
   *
   * @param schema a schema as CRDs have it; not changed
   * @return its number
   */
  int add(JsonObject schema) {
    JsonObject node = new JsonObject();
    // Sorted, so that nodes that differ in the order of their keywords only are one.
    new TreeMap<>(schema.asMap())
        .forEach((keyword, value) -> node.add(keyword, withNumbers(keyword, value)));
    return numbers.computeIfAbsent(node.toString(), text -> numbers.size());
  }

  /**
   * The nodes as text.
   *
   * @return in the order of their numbers
   */
  List<String> nodes() {
    return List.copyOf(numbers.keySet());
  }

  private JsonElement withNumbers(String keyword, JsonElement value) {
    if (keyword.equals("properties")) {
      JsonObject result = new JsonObject();
      value.getAsJsonObject().asMap().forEach((name, schema) -> result.add(name, number(schema)));
      return result;
    }
    if (MANY.contains(keyword)) {
      JsonArray result = new JsonArray();
      value.getAsJsonArray().forEach(schema -> result.add(number(schema)));
      return result;
    }
    return ONE.contains(keyword) && value.isJsonObject() ? number(value) : value;
  }

  private JsonPrimitive number(JsonElement schema) {
    return new JsonPrimitive(add(schema.getAsJsonObject()));
  }
}
