package io.gatewayapi.codegen.tables;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.codegen.generate.source.JavaText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The Java that makes a node: calls on the model's {@code SchemaDraft}, one a keyword. */
final class NodeSource {
  private static final Set<String> RULE_KEYS = Set.of("rule", "message");

  private final List<String> calls = new ArrayList<>();

  private NodeSource() {}

  /**
   * The expression for a node.
   *
   * @param node a node of a {@link NodePool}
   * @return its lines
   */
  static List<String> of(JsonObject node) {
    NodeSource source = new NodeSource();
    node.asMap().forEach(source::add);
    JsonElement type = node.get("type");
    String start = type == null ? "schema()" : "schema(" + constant(type) + ")";
    if (source.calls.isEmpty()) {
      return List.of(start);
    }
    List<String> lines = new ArrayList<>();
    lines.add(start);
    source.calls.forEach(call -> lines.add("    " + call));
    return lines;
  }

  private void add(String keyword, JsonElement value) {
    switch (keyword) {
      case "type" -> {
        // Said at the start.
      }
      case "default" -> calls.add(".defaultValue(" + json(value) + ")");
      case "properties" ->
        value
            .getAsJsonObject()
            .asMap()
            .forEach((name, number) ->
                calls.add(".property(" + JavaText.quote(name) + ", " + node(number) + ")"));
      case "items", "additionalProperties", "not" -> call(keyword, node(value));
      case "allOf", "anyOf", "oneOf" -> call(keyword, all(value, NodeSource::node));
      case "required" -> call(keyword, all(value, NodeSource::text));
      case "enum" -> call("enumValues", all(value, NodeSource::json));
      case "pattern", "format" -> call(keyword, text(value));
      case "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties" ->
        call(keyword, value.getAsLong() + "L");
      case "minimum", "maximum" -> call(keyword, value.getAsBigDecimal().toPlainString() + "d");
      case "x-kubernetes-list-type" -> call("listType", constant(value));
      case "x-kubernetes-list-map-keys" -> call("listMapKeys", all(value, NodeSource::text));
      case "x-kubernetes-map-type" -> call("mapType", text(value));
      case "x-kubernetes-validations" -> value.getAsJsonArray().forEach(this::rule);
      default -> throw new IllegalArgumentException("keyword " + keyword + ": " + value);
    }
  }

  private void call(String method, String arguments) {
    calls.add("." + method + "(" + arguments + ")");
  }

  private void rule(JsonElement element) {
    JsonObject rule = element.getAsJsonObject();
    if (!RULE_KEYS.containsAll(rule.keySet())) {
      throw new IllegalArgumentException("a rule with other keys than " + RULE_KEYS + ": " + rule);
    }
    calls.add(".rule(");
    calls.add("    " + text(rule.get("rule")) + ",");
    calls.add("    " + (rule.has("message") ? text(rule.get("message")) : "null") + ")");
  }

  private static String all(JsonElement array, Function<JsonElement, String> each) {
    JsonArray values = array.getAsJsonArray();
    return values.asList().stream().map(each).collect(Collectors.joining(", ", "List.of(", ")"));
  }

  private static String node(JsonElement number) {
    return "in.node(" + number.getAsInt() + ")";
  }

  private static String text(JsonElement text) {
    return JavaText.quote(text.getAsString());
  }

  /** {@code OBJECT}, {@code SET}; the model's own constants. */
  private static String constant(JsonElement word) {
    return word.getAsString().toUpperCase(java.util.Locale.ROOT);
  }

  private static String json(JsonElement value) {
    if (value instanceof JsonPrimitive primitive && primitive.isString()) {
      return "text(" + text(value) + ")";
    }
    return "json(" + JavaText.quote(value.toString()) + ")";
  }
}
