package io.gatewayapi.validation.internal.cel;

import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.KindVersion;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.model.schema.Schemas;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.model.schema.ValidationRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All rules of all schemas, each once for each different node. */
final class DeclaredRules {
  /** A rule and the node that declares it. */
  record Declared(StructuralSchema on, ValidationRule rule) {}

  private DeclaredRules() {}

  static List<Declared> all() {
    List<Declared> result = new ArrayList<>();
    Set<StructuralSchema> seen = new HashSet<>();
    for (KindVersion kind : Kinds.all()) {
      for (Bundle bundle : Kinds.bundles()) {
        Optional<StructuralSchema> schema = Schemas.of(kind, bundle);
        schema.ifPresent(root -> collect(root, seen, result));
      }
    }
    return result;
  }

  private static void collect(
      StructuralSchema schema, Set<StructuralSchema> seen, List<Declared> result) {
    if (!seen.add(schema)) {
      return;
    }
    schema.rules().forEach(rule -> result.add(new Declared(schema, rule)));
    schema.properties().values().forEach(below -> collect(below, seen, result));
    if (schema.items() != null) {
      collect(schema.items(), seen, result);
    }
    if (schema.additionalProperties() != null) {
      collect(schema.additionalProperties(), seen, result);
    }
  }
}
