package io.gatewayapi.testing.internal.kind;

import io.gatewayapi.model.schema.StructuralSchema;
import java.util.stream.Stream;

/** Whether a schema has CEL rules anywhere. */
final class RuleSearch {
  private RuleSearch() {}

  static boolean hasRules(StructuralSchema schema) {
    return !schema.rules().isEmpty()
        || Stream.concat(
                schema.properties().values().stream(),
                Stream.of(schema.items(), schema.additionalProperties()))
            .anyMatch(below -> below != null && hasRules(below));
  }
}
