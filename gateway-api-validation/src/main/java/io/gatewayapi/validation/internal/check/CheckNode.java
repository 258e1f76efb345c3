package io.gatewayapi.validation.internal.check;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.schema.Constraints;
import io.gatewayapi.model.schema.ListType;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.validation.internal.pattern.PatternMatcher;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A schema's node prepared for checking: what is asked of every value is looked up once. Equal parts
 * of a schema are one node. Safe to use from any thread.
 */
public final class CheckNode {
  private final StructuralSchema schema;
  private final Map<String, CheckNode> properties = new HashMap<>();
  private final @Nullable CheckNode items;
  private final @Nullable CheckNode others;
  private final @Nullable Predicate<String> format;
  private final List<CompiledRule> rules;
  private final Set<String> enumTexts = new HashSet<>();
  private final boolean typed;
  private final IdentityHashMap<StructuralSchema, CheckNode> alternatives = new IdentityHashMap<>();
  private final boolean rulesWithin;
  private final boolean listTypesWithin;
  private volatile @Nullable PatternMatcher pattern;

  // Loops rather than streams: this is most of what a fresh JVM does for its first object.
  private CheckNode(StructuralSchema schema, Map<StructuralSchema, CheckNode> known) {
    Constraints limits = schema.constraints();
    this.schema = schema;
    boolean rulesBelow = false;
    boolean listTypesBelow = false;
    for (Map.Entry<String, StructuralSchema> property : schema.properties().entrySet()) {
      CheckNode below = of(property.getValue(), known);
      properties.put(property.getKey(), below);
      rulesBelow |= below.rulesWithin;
      listTypesBelow |= below.listTypesWithin;
    }
    this.items = schema.items() == null ? null : of(schema.items(), known);
    StructuralSchema additional = schema.additionalProperties();
    this.others = additional == null ? null : of(additional, known);
    this.format = Formats.check(limits.format());
    this.rules = CompiledRule.of(schema);
    for (JsonElement one : limits.enumValues()) {
      if (one instanceof JsonPrimitive primitive && primitive.isString()) {
        enumTexts.add(one.getAsString());
      }
    }
    this.typed =
        schema.type() != null || schema.extensions().intOrString() || limits.format() != null;
    prepare(limits.anyOf(), known);
    prepare(limits.oneOf(), known);
    prepare(limits.allOf(), known);
    if (limits.not() != null) {
      prepare(List.of(limits.not()), known);
    }
    ListType listType = schema.extensions().listType();
    this.rulesWithin = !rules.isEmpty()
        || rulesBelow
        || (items != null && items.rulesWithin)
        || (others != null && others.rulesWithin);
    this.listTypesWithin = listType == ListType.SET
        || listType == ListType.MAP
        || listTypesBelow
        || (items != null && items.listTypesWithin)
        || (others != null && others.listTypesWithin);
  }

  private void prepare(List<StructuralSchema> schemas, Map<StructuralSchema, CheckNode> known) {
    for (StructuralSchema one : schemas) {
      alternatives.put(one, of(one, known));
    }
  }

  /**
   * Prepares a schema.
   *
   * @param schema the schema of an object's root, or of a part of it
   * @return its node
   */
  public static CheckNode of(StructuralSchema schema) {
    return of(schema, new IdentityHashMap<>());
  }

  private static CheckNode of(StructuralSchema schema, Map<StructuralSchema, CheckNode> known) {
    CheckNode node = known.get(schema);
    if (node == null) {
      node = new CheckNode(schema, known);
      known.put(schema, node);
    }
    return node;
  }

  /**
   * The schema.
   *
   * @return what the node was made of
   */
  public StructuralSchema schema() {
    return schema;
  }

  /**
   * A named property.
   *
   * @param name its JSON name
   * @return null if the schema does not name it
   */
  public @Nullable CheckNode property(String name) {
    return properties.get(name);
  }

  @Nullable
  CheckNode items() {
    return items;
  }

  /** What fields obey that the schema does not name. */
  @Nullable
  CheckNode others() {
    return others;
  }

  List<CompiledRule> rules() {
    return rules;
  }

  /**
   * Whether a rule is declared here or below.
   *
   * @return false if no value can fail a rule
   */
  public boolean rulesWithin() {
    return rulesWithin;
  }

  boolean listTypesWithin() {
    return listTypesWithin;
  }

  /** Whether a text is one of the values that the schema allows; true if it allows all. */
  boolean allows(String text) {
    return schema.constraints().enumValues().isEmpty() || enumTexts.contains(text);
  }

  boolean typed() {
    return typed;
  }

  boolean hasAlternatives() {
    return !alternatives.isEmpty();
  }

  /** The node of one of the schemas in {@code anyOf}, {@code oneOf}, {@code allOf}, {@code not}. */
  CheckNode alternative(StructuralSchema one) {
    return Objects.requireNonNull(alternatives.get(one));
  }

  @Nullable
  Predicate<String> format() {
    return format;
  }

  /** Whether a text has the pattern that the schema asks for; true if it asks for none. */
  boolean matches(String text) {
    String wanted = schema.constraints().pattern();
    if (wanted == null || wanted.isEmpty()) {
      return true;
    }
    PatternMatcher known = pattern;
    if (known == null) {
      known = PatternMatcher.of(wanted);
      pattern = known;
    }
    return known.find(text);
  }
}
