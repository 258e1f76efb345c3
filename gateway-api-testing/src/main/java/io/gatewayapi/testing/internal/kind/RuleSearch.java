package io.gatewayapi.testing.internal.kind;

import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.model.schema.ValidationRule;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Looks for CEL rules anywhere in a schema. */
final class RuleSearch {
  private RuleSearch() {}

  static boolean hasRules(StructuralSchema schema) {
    return any(schema, rule -> true);
  }

  /** Whether any rule asks what was there before an update. */
  static boolean looksBack(StructuralSchema schema) {
    return any(schema, rule -> rule.rule().contains("oldSelf"));
  }

  private static boolean any(StructuralSchema schema, Predicate<ValidationRule> wanted) {
    return schema.rules().stream().anyMatch(wanted)
        || Stream.concat(
                schema.properties().values().stream(),
                Stream.of(schema.items(), schema.additionalProperties()))
            .anyMatch(below -> below != null && any(below, wanted));
  }
}
