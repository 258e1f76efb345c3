package io.gatewayapi.validation.internal.cel;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.schema.StructuralSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes values for a rule: of the declared types, with the fields that the rule names, and with the
 * rule's own constants among the texts. Fields are left out at random, required ones too.
 */
final class RuleValues {
  private static final Pattern QUOTED = Pattern.compile("'([^']*)'|\"([^\"]*)\"");
  private static final String LARGE = "a".repeat(253) + "/b";
  private static final List<String> TEXTS = List.of(
      "",
      "a",
      "b",
      "A",
      "a.b",
      "*.a.b",
      "*",
      "*.",
      "a*",
      "-",
      "a_b",
      "é",
      "😀",
      "/",
      "/a",
      "//",
      "/a/./b",
      "/a/../b",
      "/a%2fb",
      "/a%2F",
      "/a#b",
      "/a/..",
      "/a/.",
      "/a b",
      "/a%zz",
      "a/b",
      "a/",
      "x.y/z",
      "a".repeat(252) + "/b",
      LARGE,
      "0s",
      "1s",
      "5ms",
      "1h",
      "1h1ms",
      "61m",
      "90s",
      "-1s",
      "0",
      "1",
      "1x",
      "1h30m",
      "999999999h",
      "1.5s",
      "10.0.0.1",
      "::1",
      "1::2::3",
      "fe80::1:2",
      "1.2.3",
      "256.1.1.1",
      "01.2.3.4",
      "a.cluster.local",
      "com.Example",
      ".a.b",
      "GET",
      "POST",
      "Exact",
      "Hostname",
      "IPAddress");

  private static final List<String> DURATIONS =
      List.of("0s", "1s", "5ms", "1h", "61m", "90s", "-1s", "0", "1h0.5s", "2h", "1x", "");

  private final String rule;
  private final Random random;
  private final List<String> texts = new ArrayList<>();
  private boolean complete;

  RuleValues(String rule, Random random) {
    this.rule = rule;
    this.random = random;
    Matcher quoted = QUOTED.matcher(rule);
    while (quoted.find()) {
      texts.add(quoted.group(1) != null ? quoted.group(1) : quoted.group(2));
    }
  }

  JsonElement next(StructuralSchema schema) {
    complete = random.nextInt(3) > 0;
    return value(schema, 0);
  }

  private JsonElement value(StructuralSchema schema, int depth) {
    return switch (schema.type()) {
      case STRING -> new JsonPrimitive(text(schema));
      case INTEGER -> new JsonPrimitive(random.nextInt(3) * (random.nextInt(9) == 0 ? 100 : 1));
      case BOOLEAN -> new JsonPrimitive(random.nextBoolean());
      case ARRAY -> array(schema, depth);
      case OBJECT -> object(schema, depth);
      default -> throw new IllegalArgumentException("no values of type " + schema.type());
    };
  }

  private String text(StructuralSchema schema) {
    List<JsonElement> allowed = schema.constraints().enumValues();
    int choice = random.nextInt(10);
    if (choice < 7 && rule.contains("duration(")) {
      return DURATIONS.get(random.nextInt(DURATIONS.size()));
    }
    if (choice < 4 && !allowed.isEmpty()) {
      return allowed.get(random.nextInt(allowed.size())).getAsString();
    }
    if (choice < 6 && !texts.isEmpty()) {
      return texts.get(random.nextInt(texts.size()));
    }
    // Few different ones collide, as names of lists do.
    return TEXTS.get(random.nextInt(choice < 8 ? 2 : TEXTS.size()));
  }

  private JsonArray array(StructuralSchema schema, int depth) {
    JsonArray array = new JsonArray();
    boolean sum = rule.contains("self[15]");
    int size = sum ? 13 + random.nextInt(6) : random.nextInt(4);
    if (sum && depth == 0 && random.nextInt(3) == 0) {
      size = random.nextInt(5);
    }
    for (int i = 0; i < size; i++) {
      boolean same = i > 0 && random.nextInt(5) < 2;
      array.add(same ? array.get(random.nextInt(i)).deepCopy() : value(schema.items(), depth + 1));
      if (same && array.get(i) instanceof JsonObject copy) {
        change(copy, schema.items(), depth);
      }
    }
    return array;
  }

  private void change(JsonObject object, StructuralSchema schema, int depth) {
    List<String> names = new ArrayList<>(object.keySet());
    if (names.isEmpty() || random.nextInt(3) == 0) {
      return;
    }
    String name = names.get(random.nextInt(names.size()));
    boolean required = complete && schema.constraints().required().contains(name);
    if (!required && random.nextBoolean()) {
      object.remove(name);
    } else {
      object.add(name, value(schema.field(name), depth + 1));
    }
  }

  private JsonObject object(StructuralSchema schema, int depth) {
    JsonObject object = new JsonObject();
    if (schema.additionalProperties() != null) {
      for (int i = random.nextInt(4); i > 0; i--) {
        boolean large = random.nextInt(5) == 0;
        object.addProperty(large ? LARGE : TEXTS.get(random.nextInt(TEXTS.size())), "x");
      }
      return object;
    }
    int missing = rule.contains("self[15]") ? 40 : 4;
    for (Map.Entry<String, StructuralSchema> field : schema.properties().entrySet()) {
      String name = field.getKey();
      if (rule.contains("." + name) || rule.contains("__" + name + "__")) {
        boolean required = schema.constraints().required().contains(name)
            || field.getValue().defaultValue() != null;
        boolean absent =
            required ? !complete && random.nextInt(missing) == 0 : random.nextInt(3) == 0;
        if (!absent) {
          object.add(name, value(field.getValue(), depth + 1));
        }
      }
    }
    return object;
  }
}
