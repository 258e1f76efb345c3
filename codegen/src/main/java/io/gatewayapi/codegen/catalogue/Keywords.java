package io.gatewayapi.codegen.catalogue;

import java.util.Set;

/** The keywords of a CRD's structural schema, by how the catalogue treats them. */
public final class Keywords {
  /** Lists of single facts: every element carries its own scope. */
  public static final Set<String> LISTS = Set.of("enum", "required", "x-kubernetes-validations");

  /** Upstream's prose, which stays out of the catalogue. */
  public static final Set<String> PROSE = Set.of("description", "title", "example", "externalDocs");

  /** What gives a schema its tree. */
  public static final Set<String> STRUCTURE =
      Set.of("type", "properties", "items", "additionalProperties");

  /** Raw schemas below a node that add conditions, and none of their own structure. */
  public static final Set<String> JUNCTORS = Set.of("allOf", "anyOf", "oneOf", "not");

  /** Facts of an object that belong to its type, so long as the type's places agree. */
  public static final Set<String> OF_TYPE = Set.of(
      "required",
      "allOf",
      "anyOf",
      "oneOf",
      "not",
      "minProperties",
      "maxProperties",
      "x-kubernetes-map-type",
      "x-kubernetes-preserve-unknown-fields",
      "x-kubernetes-embedded-resource",
      "x-kubernetes-validations");

  /** All other keywords that Kubernetes allows in a structural schema. */
  public static final Set<String> BOUNDS = Set.of(
      "default",
      "enum",
      "exclusiveMaximum",
      "exclusiveMinimum",
      "format",
      "maxItems",
      "maxLength",
      "maximum",
      "minItems",
      "minLength",
      "minimum",
      "multipleOf",
      "nullable",
      "pattern",
      "uniqueItems",
      "x-kubernetes-int-or-string",
      "x-kubernetes-list-map-keys",
      "x-kubernetes-list-type");

  /** What an element of {@code x-kubernetes-validations} may hold. */
  public static final Set<String> OF_RULE =
      Set.of("rule", "message", "messageExpression", "reason", "fieldPath", "optionalOldSelf");

  private Keywords() {}

  /**
   * Whether the catalogue knows what a keyword means.
   *
   * @param keyword a key of a schema
   * @return false if import must stop
   */
  public static boolean known(String keyword) {
    return STRUCTURE.contains(keyword)
        || PROSE.contains(keyword)
        || OF_TYPE.contains(keyword)
        || BOUNDS.contains(keyword);
  }
}
