package io.gatewayapi.testing.internal.merge;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Values as a real server's messages print them. */
public final class GoText {
  private GoText() {}

  /**
   * As {@code %v} prints it.
   *
   * @param value the value
   * @return its text
   */
  public static String of(JsonElement value) {
    if (value instanceof JsonObject object) {
      return new TreeMap<>(object.asMap())
          .entrySet().stream()
              .map(e -> e.getKey() + ":" + of(e.getValue()))
              .collect(Collectors.joining(" ", "map[", "]"));
    }
    if (value instanceof JsonArray array) {
      return StreamSupport.stream(array.spliterator(), false)
          .map(GoText::of)
          .collect(Collectors.joining(" ", "[", "]"));
    }
    return value.isJsonNull() ? "<nil>" : value.getAsString();
  }

  /** As {@code %#v} prints it. */
  static String syntax(JsonElement value) {
    if (value instanceof JsonObject object) {
      return new TreeMap<>(object.asMap())
          .entrySet().stream()
              .map(e -> "\"" + e.getKey() + "\":" + syntax(e.getValue()))
              .collect(Collectors.joining(", ", "map[string]interface {}{", "}"));
    }
    if (value instanceof JsonArray array) {
      return StreamSupport.stream(array.spliterator(), false)
          .map(GoText::syntax)
          .collect(Collectors.joining(", ", "[]interface {}{", "}"));
    }
    return value.isJsonNull() ? "interface {}(nil)" : value.toString();
  }

  /**
   * As {@code %T} prints its type.
   *
   * @param value the value
   * @return the type's name
   */
  public static String type(JsonElement value) {
    if (value instanceof JsonPrimitive p) {
      return p.isString() ? "string" : p.isBoolean() ? "bool" : "int64";
    }
    return value.isJsonArray() ? "[]interface {}" : "map[string]interface {}";
  }
}
