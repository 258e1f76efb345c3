package io.gatewayapi.validation.internal.check;

import io.gatewayapi.model.schema.Constraints;
import io.gatewayapi.model.schema.ListType;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.validation.internal.pattern.PatternMatcher;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
  private final boolean typed;
  private final Map<StructuralSchema, CheckNode> alternatives = new IdentityHashMap<>();
  private final boolean rulesWithin;
  private final boolean listTypesWithin;
  private volatile @Nullable PatternMatcher pattern;

  private CheckNode(StructuralSchema schema, Map<StructuralSchema, CheckNode> known) {
    Constraints limits = schema.constraints();
    this.schema = schema;
    schema.properties().forEach((name, property) -> properties.put(name, of(property, known)));
    this.items = schema.items() == null ? null : of(schema.items(), known);
    StructuralSchema additional = schema.additionalProperties();
    this.others = additional == null ? null : of(additional, known);
    this.format = Formats.check(limits.format());
    this.rules = CompiledRule.of(schema);
    this.typed =
        schema.type() != null || schema.extensions().intOrString() || limits.format() != null;
    Stream.of(limits.anyOf(), limits.oneOf(), limits.allOf())
        .flatMap(List::stream)
        .forEach(each -> alternatives.put(each, of(each, known)));
    if (limits.not() != null) {
      alternatives.put(limits.not(), of(limits.not(), known));
    }
    ListType listType = schema.extensions().listType();
    this.rulesWithin = !rules.isEmpty() || below(node -> node.rulesWithin);
    this.listTypesWithin = listType == ListType.SET
        || listType == ListType.MAP
        || below(node -> node.listTypesWithin);
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

  private boolean below(Predicate<CheckNode> test) {
    return properties.values().stream().anyMatch(test)
        || (items != null && test.test(items))
        || (others != null && test.test(others));
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
