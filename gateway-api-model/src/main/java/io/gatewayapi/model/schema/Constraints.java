package io.gatewayapi.model.schema;

import com.google.gson.JsonElement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a schema node demands of a value beyond its type. A keyword that the schema lacks is null or
 * empty here.
 *
 * @param required properties that must be present
 * @param enumValues the only values allowed; do not change the elements
 * @param pattern regular expression in RE2 syntax that must match somewhere in a string
 * @param format name of a format, {@code date-time}
 * @param minLength fewest code points of a string
 * @param maxLength most code points of a string
 * @param minimum lower bound of a number
 * @param exclusiveMinimum whether the lower bound itself is refused
 * @param maximum upper bound of a number
 * @param exclusiveMaximum whether the upper bound itself is refused
 * @param multipleOf what a number must be a multiple of
 * @param minItems fewest items of a list
 * @param maxItems most items of a list
 * @param minProperties fewest entries of an object
 * @param maxProperties most entries of an object
 * @param allOf schemas that must all hold
 * @param anyOf schemas of which one must hold
 * @param oneOf schemas of which exactly one must hold
 * @param not a schema that must not hold
 */
public record Constraints(
    List<String> required,
    List<JsonElement> enumValues,
    @Nullable String pattern,
    @Nullable String format,
    @Nullable Long minLength,
    @Nullable Long maxLength,
    @Nullable Double minimum,
    boolean exclusiveMinimum,
    @Nullable Double maximum,
    boolean exclusiveMaximum,
    @Nullable Double multipleOf,
    @Nullable Long minItems,
    @Nullable Long maxItems,
    @Nullable Long minProperties,
    @Nullable Long maxProperties,
    List<StructuralSchema> allOf,
    List<StructuralSchema> anyOf,
    List<StructuralSchema> oneOf,
    @Nullable StructuralSchema not) {

  /** Copies the lists. */
  public Constraints {
    required = List.copyOf(required);
    enumValues = List.copyOf(enumValues);
    allOf = List.copyOf(allOf);
    anyOf = List.copyOf(anyOf);
    oneOf = List.copyOf(oneOf);
  }
}
