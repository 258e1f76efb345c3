package io.gatewayapi.validation.internal.cel;

import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.KindVersion;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.model.schema.Schemas;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.model.schema.ValidationRule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All rules of all schemas, each once for each different node. */
public final class DeclaredRules {
  /** A rule and the node that declares it. */
  public record Declared(StructuralSchema on, ValidationRule rule) {}

  private DeclaredRules() {}

  /** The rules. */
  public static List<Declared> all() {
    List<Declared> result = new ArrayList<>();
    for (StructuralSchema node : nodes()) {
      node.rules().forEach(rule -> result.add(new Declared(node, rule)));
    }
    return result;
  }

  /** All different nodes of all schemas. */
  public static Set<StructuralSchema> nodes() {
    Set<StructuralSchema> seen = new LinkedHashSet<>();
    for (KindVersion kind : Kinds.all()) {
      for (Bundle bundle : Kinds.bundles()) {
        Optional<StructuralSchema> schema = Schemas.of(kind, bundle);
        schema.ifPresent(root -> collect(root, seen));
      }
    }
    return seen;
  }

  private static void collect(StructuralSchema schema, Set<StructuralSchema> seen) {
    if (!seen.add(schema)) {
      return;
    }
    schema.properties().values().forEach(below -> collect(below, seen));
    if (schema.items() != null) {
      collect(schema.items(), seen);
    }
    if (schema.additionalProperties() != null) {
      collect(schema.additionalProperties(), seen);
    }
  }
}
