package io.gatewayapi.model.schema;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a schema's JSON into nodes. What a child node looks like is the {@link Nodes}' affair. */
final class SchemaReader {
  private static final Set<String> KNOWN = Set.of(
      "type",
      "nullable",
      "default",
      "properties",
      "items",
      "additionalProperties",
      "required",
      "enum",
      "pattern",
      "format",
      "minLength",
      "maxLength",
      "minimum",
      "exclusiveMinimum",
      "maximum",
      "exclusiveMaximum",
      "multipleOf",
      "minItems",
      "maxItems",
      "uniqueItems",
      "minProperties",
      "maxProperties",
      "allOf",
      "anyOf",
      "oneOf",
      "not",
      "x-kubernetes-preserve-unknown-fields",
      "x-kubernetes-embedded-resource",
      "x-kubernetes-int-or-string",
      "x-kubernetes-list-type",
      "x-kubernetes-list-map-keys",
      "x-kubernetes-map-type",
      "x-kubernetes-validations",
      // Prose; without meaning for objects.
      "title",
      "description",
      "example",
      "externalDocs",
      "$schema");

  /** How a node finds the nodes below it. */
  interface Nodes {
    /** Nodes stand inside each other, as in a CRD. */
    Nodes NESTED = (reader, json, path) -> reader.node(JsonFields.of(json, path).json(), path);

    StructuralSchema get(SchemaReader reader, JsonElement json, SchemaPath path);
  }

  private final Nodes nodes;

  SchemaReader(Nodes nodes) {
    this.nodes = nodes;
  }

  StructuralSchema node(JsonObject json, SchemaPath path) {
    JsonFields in = JsonFields.of(json, path);
    for (String keyword : json.keySet()) {
      if (!KNOWN.contains(keyword)) {
        throw new SchemaException(
            path.toString(),
            "keyword \"" + keyword + "\" is unknown or not allowed in a structural schema");
      }
    }
    if (in.bool("uniqueItems")) {
      throw new SchemaException(
          path.toString(), "uniqueItems must not be true; use x-kubernetes-list-type");
    }
    return new StructuralSchema(
        type(in),
        in.bool("nullable"),
        in.value("default"),
        properties(in),
        child(in, "items"),
        additionalProperties(in),
        constraints(in),
        extensions(in),
        rules(in));
  }

  private Map<String, StructuralSchema> properties(JsonFields in) {
    Map<String, StructuralSchema> result = new LinkedHashMap<>();
    for (var entry : in.object("properties").entrySet()) {
      result.put(
          entry.getKey(), nodes.get(this, entry.getValue(), in.path().property(entry.getKey())));
    }
    return result;
  }

  private @Nullable StructuralSchema additionalProperties(JsonFields in) {
    JsonElement value = in.value("additionalProperties");
    if (value == null || !value.isJsonPrimitive() || !value.getAsJsonPrimitive().isBoolean()) {
      return child(in, "additionalProperties");
    }
    if (!value.getAsBoolean()) {
      throw new SchemaException(in.path().toString(), "additionalProperties must not be false");
    }
    // The server knows no schema for the values then: nulls stay, and objects lose every field.
    return new StructuralSchema(
        null,
        true,
        null,
        Map.of(),
        null,
        null,
        constraints(JsonFields.of(new JsonObject(), SchemaPath.ROOT)),
        Extensions.NONE,
        List.of());
  }

  private @Nullable StructuralSchema child(JsonFields in, String keyword) {
    JsonElement value = in.value(keyword);
    return value == null ? null : nodes.get(this, value, in.path().child(keyword));
  }

  private List<StructuralSchema> children(JsonFields in, String keyword) {
    List<StructuralSchema> result = new ArrayList<>();
    for (JsonElement element : in.array(keyword)) {
      result.add(nodes.get(this, element, in.path().child(keyword, result.size())));
    }
    return result;
  }

  private Constraints constraints(JsonFields in) {
    return new Constraints(
        in.strings("required"),
        in.array("enum").asList(),
        in.string("pattern"),
        in.string("format"),
        in.integer("minLength"),
        in.integer("maxLength"),
        in.number("minimum"),
        in.bool("exclusiveMinimum"),
        in.number("maximum"),
        in.bool("exclusiveMaximum"),
        in.number("multipleOf"),
        in.integer("minItems"),
        in.integer("maxItems"),
        in.integer("minProperties"),
        in.integer("maxProperties"),
        children(in, "allOf"),
        children(in, "anyOf"),
        children(in, "oneOf"),
        child(in, "not"));
  }

  private static Extensions extensions(JsonFields in) {
    return new Extensions(
        in.bool("x-kubernetes-preserve-unknown-fields"),
        in.bool("x-kubernetes-embedded-resource"),
        in.bool("x-kubernetes-int-or-string"),
        listType(in),
        in.strings("x-kubernetes-list-map-keys"),
        in.string("x-kubernetes-map-type"));
  }

  private static @Nullable SchemaType type(JsonFields in) {
    String word = in.string("type");
    if (word == null || word.isEmpty()) {
      return null;
    }
    Optional<SchemaType> type = SchemaType.find(word);
    if (type.isEmpty()) {
      throw in.unexpected("type", "a JSON type");
    }
    return type.get();
  }

  private static @Nullable ListType listType(JsonFields in) {
    String keyword = "x-kubernetes-list-type";
    String word = in.string(keyword);
    if (word == null || word.isEmpty()) {
      return null;
    }
    Optional<ListType> type = ListType.find(word);
    if (type.isEmpty()) {
      throw in.unexpected(keyword, "atomic, set or map");
    }
    return type.get();
  }

  private static List<ValidationRule> rules(JsonFields in) {
    String keyword = "x-kubernetes-validations";
    JsonArray array = in.array(keyword);
    List<ValidationRule> result = new ArrayList<>(array.size());
    for (JsonElement rule : array) {
      result.add(rule(JsonFields.of(rule, in.path().child(keyword, result.size()))));
    }
    return result;
  }

  private static ValidationRule rule(JsonFields in) {
    in.allow(
        Set.of("rule", "message", "messageExpression", "reason", "fieldPath", "optionalOldSelf"));
    String rule = in.string("rule");
    if (rule == null) {
      throw new SchemaException(in.path().toString(), "a rule lacks its expression (\"rule\")");
    }
    return new ValidationRule(
        rule,
        in.string("message"),
        in.string("messageExpression"),
        in.string("reason"),
        in.string("fieldPath"),
        in.value("optionalOldSelf") != null ? in.bool("optionalOldSelf") : null);
  }
}
