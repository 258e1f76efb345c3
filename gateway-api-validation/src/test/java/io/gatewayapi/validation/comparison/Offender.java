package io.gatewayapi.validation.comparison;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.schema.Constraints;
import io.gatewayapi.model.schema.SchemaType;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.validation.RuleId;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Breaks chosen demands of a schema in an object. */
final class Offender {
  static final Predicate<RuleId> RULE = demand -> !demand.expression().isEmpty();

  private final Random random;
  private final Texts texts;
  private final ObjectMaker objects;
  private final Counterexamples counterexamples;

  Offender(Random random) {
    this.random = random;
    this.texts = new Texts(random);
    this.objects = new ObjectMaker(random);
    this.counterexamples = new Counterexamples(random);
  }

  /**
   * Breaks as many of the demands as go together.
   *
   * @param object changed in place
   * @param demands what to break
   * @return what was broken
   */
  List<RuleId> offend(JsonObject object, Subject subject, List<RuleId> demands) {
    boolean rules = demands.stream().allMatch(RULE);
    Packing packing = new Packing(
        object,
        subject.schema(),
        random,
        !rules,
        (breach, now) -> !RULE.test(breach.demand())
            ? broken(breach.demand(), breach.schema(), now)
            : breach.demand().expression().contains("oldSelf")
                ? objects.value(breach.schema(), 3)
                : counterexamples.of(breach.demand(), breach.schema(), subject));
    return demands.stream()
        .filter(demand -> packing.add(demand, subject.demands().get(demand)))
        .toList();
  }

  /** A value that breaks a demand; null if none is known. */
  private @Nullable JsonElement broken(RuleId demand, StructuralSchema schema, JsonElement now) {
    Constraints limits = schema.constraints();
    return switch (demand.keyword()) {
      case "type" -> otherType(schema);
      case "format" ->
        "date-time".equals(limits.format())
            ? texts.element(texts.any())
            : number(
                "1.5", "1e25", "1.0000001", "12345678901234567890", "3000000000", "-1e10", "true");
      case "enum" ->
        schema.type() == SchemaType.STRING
            ? texts.element(texts.any() + "x")
            : number("0", "-1", "999", "1000000", "150");
      case "pattern" -> texts.element(texts.breaking(String.valueOf(limits.pattern()), limits));
      case "minLength" ->
        texts.element(texts.ofLength(Objects.requireNonNull(limits.minLength()) - 1));
      case "maxLength" ->
        texts.element(
            texts.ofLength(Objects.requireNonNull(limits.maxLength()) + 1 + random.nextInt(3)));
      case "minimum" ->
        number(
            String.valueOf(Objects.requireNonNull(limits.minimum()).longValue() - 1),
            "-5",
            "-2147483648",
            "-3.0");
      case "maximum" ->
        number(
            String.valueOf(Objects.requireNonNull(limits.maximum()).longValue() + 1),
            "2147483647",
            "1e9",
            "1000001.0");
      case "minItems" -> new JsonArray();
      case "maxItems" ->
        repeated(schema, now, Objects.requireNonNull(limits.maxItems()) + 1 + random.nextInt(2));
      case "minProperties" -> new JsonObject();
      case "maxProperties" ->
        crowded(schema, now, Objects.requireNonNull(limits.maxProperties()) + 1);
      case "x-kubernetes-list-type" -> doubled(schema, now);
      case "anyOf", "oneOf" -> objects.value(schema, 1);
      default -> throw new IllegalArgumentException(demand.toString());
    };
  }

  private JsonElement otherType(StructuralSchema schema) {
    List<JsonElement> values = List.of(
        new JsonPrimitive(7),
        new JsonPrimitive("x"),
        new JsonPrimitive(true),
        new JsonObject(),
        new JsonArray(),
        JsonParser.parseString("1.5"),
        JsonParser.parseString("[1]"),
        JsonParser.parseString("{\"a\":1}"));
    List<JsonElement> others =
        values.stream().filter(value -> !is(schema.type(), value)).toList();
    return others.get(random.nextInt(others.size()));
  }

  private static boolean is(@Nullable SchemaType type, JsonElement value) {
    if (type == null) {
      return false;
    }
    return switch (type) {
      case OBJECT -> value.isJsonObject();
      case ARRAY -> value.isJsonArray();
      case STRING -> value instanceof JsonPrimitive text && text.isString();
      case BOOLEAN -> value instanceof JsonPrimitive flag && flag.isBoolean();
      case INTEGER ->
        value instanceof JsonPrimitive number && number.getAsString().equals("7");
      case NUMBER -> value instanceof JsonPrimitive number && number.isNumber();
    };
  }

  private JsonElement number(String... texts) {
    return JsonParser.parseString(texts[random.nextInt(texts.length)]);
  }

  private JsonArray repeated(StructuralSchema schema, JsonElement now, long size) {
    JsonArray array = now instanceof JsonArray list ? list.deepCopy() : new JsonArray();
    StructuralSchema items = Objects.requireNonNull(schema.items());
    boolean same = random.nextBoolean();
    JsonElement item = objects.value(items, 50);
    while (array.size() < size) {
      array.add(same ? item.deepCopy() : objects.value(items, 50));
    }
    return array;
  }

  private JsonObject crowded(StructuralSchema schema, JsonElement now, long size) {
    JsonObject object = now instanceof JsonObject fields ? fields.deepCopy() : new JsonObject();
    for (long i = 0; object.size() < size; i++) {
      StructuralSchema others = schema.additionalProperties();
      object.add("k" + i, others == null ? new JsonPrimitive("x") : objects.value(others, 3));
    }
    return object;
  }

  private JsonArray doubled(StructuralSchema schema, JsonElement now) {
    JsonArray array = new JsonArray();
    StructuralSchema items = Objects.requireNonNull(schema.items());
    if (now instanceof JsonArray list && !list.isEmpty()) {
      list.forEach(item -> array.add(item.deepCopy()));
    } else {
      array.add(objects.value(items, 2));
    }
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      array.add(array.get(random.nextInt(array.size())).deepCopy());
    }
    if (random.nextInt(3) == 0) {
      array.add(objects.value(items, 2));
    }
    return array;
  }
}
