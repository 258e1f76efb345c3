package io.gatewayapi.validation.comparison;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.schema.Constraints;
import io.gatewayapi.model.schema.SchemaType;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.validation.RuleId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Breaks chosen demands of a schema in an object. */
final class Offender {
  private final Random random;
  private final Texts texts;
  private final ObjectMaker objects;

  Offender(Random random) {
    this.random = random;
    this.texts = new Texts(random);
    this.objects = new ObjectMaker(random);
  }

  /**
   * Breaks as many of the demands as go together.
   *
   * @param object changed in place
   * @param demands what to break, and the ways to it
   */
  void offend(JsonObject object, StructuralSchema root, Map<RuleId, List<String>> demands) {
    Set<String> broken = new TreeSet<>();
    demands.forEach((demand, way) -> {
      if (broken.stream()
              .noneMatch(b -> demand.location().startsWith(b) || b.startsWith(demand.location()))
          && offend(object, root, demand, way)) {
        broken.add(demand.location());
      }
    });
  }

  private boolean offend(
      JsonObject object, StructuralSchema root, RuleId demand, List<String> way) {
    JsonElement holder = object;
    StructuralSchema schema = root;
    for (String step : way.subList(0, way.size() - 1)) {
      StructuralSchema next = below(schema, step);
      holder = enter(holder, step, next);
      schema = next;
      if (holder == null) {
        return false;
      }
    }
    String last = way.get(way.size() - 1);
    if (demand.keyword().equals("required")) {
      if (holder instanceof JsonObject fields) {
        fields.remove(last);
      }
      return holder.isJsonObject();
    }
    StructuralSchema target = below(schema, last);
    JsonElement now = enter(holder, last, target);
    JsonElement value = broken(demand, target, now == null ? objects.value(target, 3) : now);
    if (value == null) {
      return false;
    }
    set(holder, last, value);
    return true;
  }

  private static StructuralSchema below(StructuralSchema schema, String step) {
    StructuralSchema found = step.equals("[]")
        ? schema.items()
        : step.equals("{}")
            ? schema.additionalProperties()
            : schema.properties().get(step);
    return Objects.requireNonNull(found, step);
  }

  /** The value at a step, made if there is none; null if there is no way. */
  private @Nullable JsonElement enter(JsonElement holder, String step, StructuralSchema schema) {
    if (step.equals("[]")) {
      if (!(holder instanceof JsonArray array)) {
        return null;
      }
      if (array.isEmpty()) {
        array.add(objects.value(schema, 3));
      }
      return array.get(0);
    }
    if (!(holder instanceof JsonObject object)) {
      return null;
    }
    String name =
        step.equals("{}") ? (object.isEmpty() ? "k" : object.keySet().iterator().next()) : step;
    if (!object.has(name)) {
      object.add(name, objects.value(schema, 3));
    }
    return object.get(name);
  }

  private static void set(JsonElement holder, String step, JsonElement value) {
    if (holder instanceof JsonArray array) {
      array.set(0, value);
    } else if (holder instanceof JsonObject object) {
      object.add(
          step.equals("{}")
              ? (object.isEmpty() ? "k" : object.keySet().iterator().next())
              : step,
          value);
    }
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
        repeated(schema, Objects.requireNonNull(limits.maxItems()) + 1 + random.nextInt(2));
      case "minProperties" -> new JsonObject();
      case "maxProperties" -> crowded(schema, Objects.requireNonNull(limits.maxProperties()) + 1);
      case "x-kubernetes-list-type" -> doubled(schema, now);
      case "anyOf", "oneOf" -> objects.value(schema, 1);
      default -> objects.value(schema, 1 + random.nextInt(3));
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
        JsonParser.parseString("{\"a\":1}"),
        JsonNull.INSTANCE);
    return values.get(random.nextInt(values.size()));
  }

  private JsonElement number(String... texts) {
    return JsonParser.parseString(texts[random.nextInt(texts.length)]);
  }

  private JsonArray repeated(StructuralSchema schema, long size) {
    JsonArray array = new JsonArray();
    StructuralSchema items = Objects.requireNonNull(schema.items());
    boolean same = random.nextBoolean();
    JsonElement item = objects.value(items, 50);
    for (long i = 0; i < size; i++) {
      array.add(same ? item : objects.value(items, 50));
    }
    return array;
  }

  private JsonObject crowded(StructuralSchema schema, long size) {
    JsonObject object = new JsonObject();
    for (long i = 0; i < size; i++) {
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
