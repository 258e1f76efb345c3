package io.gatewayapi.testing.internal.kind;

import com.google.gson.JsonParser;
import io.gatewayapi.model.schema.Constraints;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.model.schema.ValidationRule;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Looks for CEL rules anywhere in a schema. */
final class RuleSearch {
  private static final StructuralSchema OBJECT =
      StructuralSchema.parse(JsonParser.parseString("{\"type\": \"object\"}").getAsJsonObject());

  private RuleSearch() {}

  static boolean hasRules(StructuralSchema schema) {
    return any(schema, rule -> true);
  }

  /** Whether any rule asks what was there before an update. */
  static boolean looksBack(StructuralSchema schema) {
    return any(schema, rule -> rule.rule().contains("oldSelf"));
  }

  /** Whether what a schema says of an object may depend on its metadata. */
  static boolean looksAtMetadata(StructuralSchema schema) {
    StructuralSchema metadata = schema.properties().get("metadata");
    Constraints root = schema.constraints();
    boolean fields = schema.rules().isEmpty()
        && root.enumValues().isEmpty()
        && root.minProperties() == null
        && root.maxProperties() == null
        && root.allOf().isEmpty()
        && root.anyOf().isEmpty()
        && root.oneOf().isEmpty()
        && root.not() == null;
    return !fields || !(metadata == null || metadata.equals(OBJECT));
  }

  private static boolean any(StructuralSchema schema, Predicate<ValidationRule> wanted) {
    return schema.rules().stream().anyMatch(wanted)
        || Stream.concat(
                schema.properties().values().stream(),
                Stream.of(schema.items(), schema.additionalProperties()))
            .anyMatch(below -> below != null && any(below, wanted));
  }
}
