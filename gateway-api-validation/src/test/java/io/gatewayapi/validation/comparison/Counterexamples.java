package io.gatewayapi.validation.comparison;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.validation.KindSchema;
import io.gatewayapi.validation.Operation;
import io.gatewayapi.validation.RuleId;
import io.gatewayapi.validation.ValidationResult;
import io.gatewayapi.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Values that fail a CEL rule and leave it to be asked: found by trial, each at a node of the schema
 * alone, by our own word.
 */
final class Counterexamples {
  private static final int TRIALS = 12_000;
  private static final int ENOUGH = 40;

  private final Random random;
  private final ObjectMaker objects;
  private final Tweaks tweaks;
  private final Map<Key, List<JsonElement>> found = new HashMap<>();

  private record Key(Subject subject, RuleId rule) {}

  Counterexamples(Random random) {
    this.random = random;
    this.objects = new ObjectMaker(random);
    this.tweaks = new Tweaks(random);
  }

  /**
   * A value that fails a rule.
   *
   * @param schema the node that has the rule
   * @param subject whose rule it is
   * @return null if none was found
   */
  @Nullable
  JsonElement of(RuleId rule, StructuralSchema schema, Subject subject) {
    List<JsonElement> all = found.computeIfAbsent(new Key(subject, rule), key -> {
      List<JsonElement> seeds = new ArrayList<>();
      subject.seeds().forEach(seed -> collect(seed, subject.demands().get(rule), seeds));
      return search(rule, schema, seeds);
    });
    return all.isEmpty() ? null : all.get(random.nextInt(all.size())).deepCopy();
  }

  private List<JsonElement> search(RuleId rule, StructuralSchema schema, List<JsonElement> seeds) {
    Validator alone = alone(schema);
    List<JsonElement> result = new ArrayList<>();
    for (int i = 0; i < TRIALS && result.size() < ENOUGH; i++) {
      JsonElement start = seeds.isEmpty() || random.nextInt(3) == 0
          ? objects.value(schema, 1 + random.nextInt(5))
          : seeds.get(random.nextInt(seeds.size())).deepCopy();
      JsonElement value = tweaks.some(start, schema, random.nextInt(4));
      if (fails(alone, rule, value)) {
        result.add(value);
      }
    }
    return result;
  }

  private static boolean fails(Validator alone, RuleId rule, JsonElement value) {
    JsonObject object = JsonParser.parseString(
            "{\"apiVersion\":\"alone/v1\",\"kind\":\"Node\",\"metadata\":{\"name\":\"n\"}}")
        .getAsJsonObject();
    object.add("spec", value.deepCopy());
    ValidationResult verdict = alone.validate(object, Operation.create());
    return verdict.violations().stream()
            .anyMatch(violation -> violation.rule().expression().equals(rule.expression()))
        && verdict.violations().stream().noneMatch(violation -> violation.type().blocksRules());
  }

  /** The checks of a kind whose spec is the node. */
  private static Validator alone(StructuralSchema schema) {
    StructuralSchema root = StructuralSchema.parse(JsonParser.parseString(
            "{\"type\":\"object\",\"properties\":{\"metadata\":{\"type\":\"object\"}}}")
        .getAsJsonObject());
    Map<String, StructuralSchema> properties = new HashMap<>(root.properties());
    properties.put("spec", schema);
    StructuralSchema whole = new StructuralSchema(
        root.type(),
        root.nullable(),
        root.defaultValue(),
        properties,
        root.items(),
        root.additionalProperties(),
        root.constraints(),
        root.extensions(),
        root.rules());
    return Validator.of(new KindSchema("alone", "v1", "Node", whole, false));
  }

  /** All values at the end of a way in an object. */
  static void collect(JsonElement value, List<String> way, List<JsonElement> into) {
    if (way.isEmpty()) {
      into.add(value);
    } else if (value instanceof JsonArray list && way.get(0).equals("[]")) {
      list.forEach(item -> collect(item, way.subList(1, way.size()), into));
    } else if (value instanceof JsonObject fields && way.get(0).equals("{}")) {
      fields.asMap().values().forEach(item -> collect(item, way.subList(1, way.size()), into));
    } else if (value instanceof JsonObject fields && fields.has(way.get(0))) {
      collect(fields.get(way.get(0)), way.subList(1, way.size()), into);
    }
  }
}
