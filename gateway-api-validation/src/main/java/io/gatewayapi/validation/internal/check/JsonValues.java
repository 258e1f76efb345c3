package io.gatewayapi.validation.internal.check;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** Compares JSON values as the server does: numbers by value, fields in any order. */
final class JsonValues {
  private JsonValues() {}

  static boolean equal(JsonElement a, JsonElement b) {
    if (a instanceof JsonPrimitive x && b instanceof JsonPrimitive y) {
      return (x.isNumber() && y.isNumber()) ? x.getAsDouble() == y.getAsDouble() : x.equals(y);
    }
    if (a instanceof JsonArray x && b instanceof JsonArray y) {
      return equal(x, y);
    }
    if (a instanceof JsonObject x && b instanceof JsonObject y) {
      return x.size() == y.size()
          && x.entrySet().stream()
              .allMatch(e -> y.has(e.getKey()) && equal(e.getValue(), y.get(e.getKey())));
    }
    return a.isJsonNull() && b.isJsonNull();
  }

  private static boolean equal(JsonArray x, JsonArray y) {
    boolean same = x.size() == y.size();
    for (int i = 0; same && i < x.size(); i++) {
      same = equal(x.get(i), y.get(i));
    }
    return same;
  }
}
