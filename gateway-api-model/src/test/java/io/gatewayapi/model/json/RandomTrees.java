package io.gatewayapi.model.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Random;

/** Random JSON, the same for the same seed. */
final class RandomTrees {
  private static final List<String> NUMBERS = List.of(
      "0", "-0", "7", "-13", "1.0", "1.50", "1e3", "2147483648", "12345678901234567890", "0.1E-7");
  private static final List<String> NAMES = List.of(
      "text",
      "flag",
      "count",
      "big",
      "color",
      "names",
      "codes",
      "colors",
      "labels",
      "child",
      "children",
      "byName",
      "unknown",
      "x-y",
      "",
      "metadata",
      "name",
      "\u00e9\"\\");

  private final Random random;

  RandomTrees(long seed) {
    this.random = new Random(seed);
  }

  JsonElement any(int depth) {
    return switch (random.nextInt(depth > 0 ? 8 : 5)) {
      case 0 -> new JsonPrimitive(string());
      case 1 -> JsonTrees.number(pick(NUMBERS));
      case 2 -> new JsonPrimitive(random.nextBoolean());
      case 3 -> JsonNull.INSTANCE;
      case 4 -> new JsonPrimitive(random.nextLong());
      case 5 -> array(depth);
      default -> object(depth);
    };
  }

  private JsonArray array(int depth) {
    JsonArray array = new JsonArray();
    for (int i = random.nextInt(4); i > 0; i--) {
      array.add(any(depth - 1));
    }
    return array;
  }

  private JsonObject object(int depth) {
    JsonObject object = new JsonObject();
    for (int i = random.nextInt(6); i > 0; i--) {
      object.add(random.nextInt(4) == 0 ? string() : pick(NAMES), any(depth - 1));
    }
    return object;
  }

  /** A tree that {@link Sample} can read: its properties have their types, or are null. */
  JsonObject sample(int depth) {
    JsonObject sample = new JsonObject();
    for (int i = random.nextInt(10); i > 0; i--) {
      String name = pick(NAMES);
      sample.add(name, random.nextInt(8) == 0 ? JsonNull.INSTANCE : property(name, depth));
    }
    return sample;
  }

  private JsonElement property(String name, int depth) {
    return switch (name) {
      case "text", "color" -> new JsonPrimitive(string());
      case "flag" -> new JsonPrimitive(random.nextBoolean());
      case "count", "big" -> JsonTrees.number(pick(NUMBERS));
      case "names", "colors" -> list(() -> new JsonPrimitive(string()));
      case "codes" -> list(() -> JsonTrees.number(pick(NUMBERS)));
      case "labels" -> map(() -> new JsonPrimitive(string()));
      case "child" -> depth == 0 ? new JsonObject() : sample(depth - 1);
      case "children" -> depth == 0 ? new JsonArray() : list(() -> sample(depth - 1));
      case "byName" -> depth == 0 ? new JsonObject() : map(() -> sample(depth - 1));
      default -> any(2);
    };
  }

  private JsonArray list(java.util.function.Supplier<JsonElement> element) {
    JsonArray array = new JsonArray();
    for (int i = random.nextInt(4); i > 0; i--) {
      array.add(random.nextInt(10) == 0 ? JsonNull.INSTANCE : element.get());
    }
    return array;
  }

  private JsonObject map(java.util.function.Supplier<JsonElement> value) {
    JsonObject object = new JsonObject();
    for (int i = random.nextInt(4); i > 0; i--) {
      object.add(string(), random.nextInt(10) == 0 ? JsonNull.INSTANCE : value.get());
    }
    return object;
  }

  private String string() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append(
          switch (random.nextInt(20)) {
            case 0 -> (char) random.nextInt(0x20);
            case 1 -> (char) random.nextInt(0x10000);
            case 2 -> "\uD83D\uDE00";
            case 3 -> "\"";
            case 4 -> "\\";
            default -> (char) ('a' + random.nextInt(26));
          });
    }
    return text.toString();
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
