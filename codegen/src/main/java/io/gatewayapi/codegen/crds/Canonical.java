package io.gatewayapi.codegen.crds;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigInteger;
import java.util.TreeMap;

/** One form for equal values, whatever file and parser they come from. */
final class Canonical {
  private Canonical() {}

  /** Sorts keys and gives equal numbers one class, by which gson hashes them. */
  static JsonElement of(JsonElement value) {
    if (value.isJsonObject()) {
      JsonObject object = new JsonObject();
      new TreeMap<>(value.getAsJsonObject().asMap()).forEach((key, v) -> object.add(key, of(v)));
      return object;
    }
    if (value.isJsonArray()) {
      JsonArray array = new JsonArray();
      value.getAsJsonArray().forEach(element -> array.add(of(element)));
      return array;
    }
    boolean number = value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber();
    return number ? new JsonPrimitive(number(value.getAsString())) : value;
  }

  private static Number number(String text) {
    return text.matches("-?\\d+") ? new BigInteger(text) : Double.valueOf(text);
  }
}
