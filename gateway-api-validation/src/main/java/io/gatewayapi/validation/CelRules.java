package io.gatewayapi.validation;

import io.gatewayapi.model.schema.StructuralSchema;
import java.util.ArrayList;
import java.util.List;

/** Looks for CEL rules in schemas. */
final class CelRules {
  private CelRules() {}

  /** Whether a schema has a rule anywhere. */
  static boolean in(StructuralSchema schema) {
    if (!schema.rules().isEmpty()) {
      return true;
    }
    List<StructuralSchema> below = new ArrayList<>(schema.properties().values());
    if (schema.items() != null) {
      below.add(schema.items());
    }
    if (schema.additionalProperties() != null) {
      below.add(schema.additionalProperties());
    }
    return below.stream().anyMatch(CelRules::in);
  }
}
