package io.gatewayapi.validation.internal.check;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** Compares JSON values as the server does, fields in any order. */
public final class JsonValues {
  private JsonValues() {}

  /**
   * Equal to one value of an enumeration, as a server compares: it cuts a floating number to an
   * integer before it holds it against one, so that 302.5 is 302 here.
   */
  static boolean enumerated(JsonElement one, JsonElement value) {
    if (one instanceof JsonPrimitive x
        && value instanceof JsonPrimitive y
        && ValueKind.of(x) == ValueKind.INTEGER
        && ValueKind.of(y) == ValueKind.NUMBER) {
      return x.getAsLong() == (long) y.getAsDouble();
    }
    return equal(one, value, false);
  }

  /**
   * Equal, where an integer is no floating number: 80 is not 80.0.
   *
   * @param a a value
   * @param b another
   * @return true if they are equal
   */
  public static boolean identical(JsonElement a, JsonElement b) {
    return equal(a, b, true);
  }

  /** A scalar as an object that equals those of identical scalars. */
  static Object scalar(JsonPrimitive value) {
    return switch (ValueKind.of(value)) {
      case INTEGER -> value.getAsLong();
      case NUMBER -> value.getAsDouble();
      case BOOLEAN -> value.getAsBoolean();
      default -> value.getAsString();
    };
  }

  private static boolean equal(JsonElement a, JsonElement b, boolean strict) {
    if (a == b) {
      return true;
    }
    if (a instanceof JsonPrimitive x && b instanceof JsonPrimitive y) {
      return equal(x, y, strict);
    }
    if (a instanceof JsonArray x && b instanceof JsonArray y) {
      boolean same = x.size() == y.size();
      for (int i = 0; same && i < x.size(); i++) {
        same = equal(x.get(i), y.get(i), strict);
      }
      return same;
    }
    if (a instanceof JsonObject x && b instanceof JsonObject y) {
      return x.size() == y.size()
          && x.entrySet().stream()
              .allMatch(e -> y.has(e.getKey()) && equal(e.getValue(), y.get(e.getKey()), strict));
    }
    return a.isJsonNull() && b.isJsonNull();
  }

  private static boolean equal(JsonPrimitive x, JsonPrimitive y, boolean strict) {
    if (x.isNumber() && y.isNumber()) {
      return strict ? scalar(x).equals(scalar(y)) : x.getAsDouble() == y.getAsDouble();
    }
    if (x.isString() && y.isString()) {
      return x.getAsString().equals(y.getAsString());
    }
    return x.isBoolean() && y.isBoolean() && x.getAsBoolean() == y.getAsBoolean();
  }
}
