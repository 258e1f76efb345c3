package io.gatewayapi.validation.comparison;

import io.gatewayapi.model.schema.Constraints;
import io.gatewayapi.model.schema.ListType;
import io.gatewayapi.model.schema.SchemaType;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.validation.RuleId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a schema asks for, everywhere in it. */
final class Demands {
  private final Map<RuleId, List<String>> all = new LinkedHashMap<>();

  private Demands() {}

  /** The demands on what is below {@code spec} and {@code status}, each with the way to its node. */
  static Map<RuleId, List<String>> of(StructuralSchema root) {
    Demands demands = new Demands();
    for (String field : List.of("spec", "status")) {
      StructuralSchema below = root.properties().get(field);
      if (below != null) {
        demands.node(below, List.of(field));
      }
    }
    root.constraints().required().stream()
        .filter(name -> !name.equals("metadata"))
        .forEach(name -> demands.all.put(new RuleId(name, "required"), List.of(name)));
    return demands.all;
  }

  /** The node at the end of a way. */
  static StructuralSchema at(StructuralSchema root, List<String> way) {
    StructuralSchema schema = root;
    for (String step : way) {
      StructuralSchema next = step.equals("[]")
          ? schema.items()
          : step.equals("{}")
              ? schema.additionalProperties()
              : schema.properties().get(step);
      schema = Objects.requireNonNull(next, step);
    }
    return schema;
  }

  private void node(StructuralSchema schema, List<String> way) {
    Constraints limits = schema.constraints();
    // A format is asked for first, except of lists.
    add(
        way,
        "type",
        limits.format() != null && schema.type() == SchemaType.STRING ? null : schema.type());
    add(way, "enum", limits.enumValues().isEmpty() ? null : limits.enumValues());
    add(way, "pattern", limits.pattern());
    add(way, "minLength", limits.minLength() == null || limits.minLength() < 1 ? null : 1);
    add(way, "maxLength", limits.maxLength());
    add(way, "minimum", limits.minimum());
    add(way, "maximum", limits.maximum());
    add(way, "minItems", limits.minItems() == null || limits.minItems() < 1 ? null : 1);
    add(way, "maxItems", limits.maxItems());
    add(way, "minProperties", limits.minProperties());
    add(way, "maxProperties", limits.maxProperties());
    add(way, "anyOf", limits.anyOf().isEmpty() ? null : 1);
    add(way, "oneOf", limits.oneOf().isEmpty() ? null : 1);
    add(way, "format", limits.format());
    ListType listType = schema.extensions().listType();
    if (listType == ListType.MAP || listType == ListType.SET) {
      all.put(new RuleId(location(step(way, "[]")), "x-kubernetes-list-type"), way);
    }
    schema
        .rules()
        .forEach(rule ->
            all.put(new RuleId(location(way), "x-kubernetes-validations", rule.rule()), way));
    schema.properties().forEach((name, property) -> node(property, step(way, name)));
    limits.required().forEach(name -> add(step(way, name), "required", 1));
    if (schema.items() != null) {
      node(schema.items(), step(way, "[]"));
    }
    if (schema.additionalProperties() != null) {
      node(schema.additionalProperties(), step(way, "{}"));
    }
  }

  private void add(List<String> way, String keyword, @Nullable Object present) {
    if (present != null) {
      all.put(new RuleId(location(way), keyword), way);
    }
  }

  private static List<String> step(List<String> way, String name) {
    return java.util.stream.Stream.concat(way.stream(), java.util.stream.Stream.of(name))
        .toList();
  }

  /** The place in the schema as {@link RuleId} spells it. */
  static String location(List<String> way) {
    StringBuilder out = new StringBuilder();
    for (String step : way) {
      boolean bracket = step.equals("[]") || step.equals("{}");
      out.append(out.isEmpty() || bracket ? "" : ".").append(step);
    }
    return out.toString();
  }
}
