package io.gatewayapi.validation.internal.cel;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import org.jspecify.annotations.Nullable;

/**
 * Values of an object as rules see them: by the types that the schema declares. A value of another
 * type is an error where a rule looks at it, and nowhere else.
 */
public final class Values {
  private Values() {}

  /** A field of an object; an error if it is absent. */
  public static JsonElement field(JsonElement of, String name) throws EvaluationException {
    return given(object(of).get(name), name);
  }

  /** Whether an object has a field; an error if that is of another kind. A null counts as absent. */
  public static boolean has(JsonElement of, String name, Kind kind) throws EvaluationException {
    return has(object(of).get(name), kind);
  }

  /** Whether a field that was looked up is there; an error if it is of another kind. */
  public static boolean has(@Nullable JsonElement value, Kind kind) throws EvaluationException {
    if (value == null || value.isJsonNull()) {
      return false;
    }
    switch (kind) {
      case STRING -> string(value);
      case INTEGER -> integer(value);
      case BOOL -> bool(value);
      case LIST -> list(value);
      case OBJECT -> object(value);
    }
    return true;
  }

  /** A field's value, or null if there is none; what it is nobody has asked yet. */
  public static @Nullable JsonElement find(JsonElement of, String name) throws EvaluationException {
    return object(of).get(name);
  }

  /** A field's value that was looked up; an error if there is none. */
  public static JsonElement given(@Nullable JsonElement value, String name)
      throws EvaluationException {
    if (value == null || value.isJsonNull()) {
      throw new EvaluationException("no such key: " + name);
    }
    return value;
  }

  /** A field that is a string. */
  public static String string(JsonElement of, String name) throws EvaluationException {
    return string(field(of, name));
  }

  /** A field that is an integer. */
  public static long integer(JsonElement of, String name) throws EvaluationException {
    return integer(field(of, name));
  }

  /** A field that is true or false. */
  public static boolean bool(JsonElement of, String name) throws EvaluationException {
    return bool(field(of, name));
  }

  /** A field that is a list. */
  public static JsonArray list(JsonElement of, String name) throws EvaluationException {
    return list(field(of, name));
  }

  /** A field that is an object or a map. */
  public static JsonObject object(JsonElement of, String name) throws EvaluationException {
    return object(field(of, name));
  }

  /** An item of a list. */
  public static JsonElement item(JsonArray list, long index) throws EvaluationException {
    if (index < 0 || index >= list.size()) {
      throw new EvaluationException("index out of bounds: " + index);
    }
    return list.get((int) index);
  }

  /** A value that is a string. */
  public static String string(JsonElement value) throws EvaluationException {
    if (value instanceof JsonPrimitive primitive && primitive.isString()) {
      return primitive.getAsString();
    }
    throw wrong("string", value);
  }

  /** A value that is an integer of 64 bits; 80.0 is none. */
  public static long integer(JsonElement value) throws EvaluationException {
    if (value instanceof JsonPrimitive primitive && primitive.isNumber()) {
      String text = primitive.getAsString();
      if (Numbers.isInteger(text)) {
        return Long.parseLong(text);
      }
    }
    throw wrong("int", value);
  }

  /** A value that is true or false. */
  public static boolean bool(JsonElement value) throws EvaluationException {
    if (value instanceof JsonPrimitive primitive && primitive.isBoolean()) {
      return primitive.getAsBoolean();
    }
    throw wrong("bool", value);
  }

  /** A value that is a list. */
  public static JsonArray list(JsonElement value) throws EvaluationException {
    if (value instanceof JsonArray array) {
      return array;
    }
    throw value.isJsonNull()
        ? wrong("", value)
        : new EvaluationException(
            "invalid data, expected an array for the provided schema with type=array");
  }

  /** A value that is an object or a map. */
  public static JsonObject object(JsonElement value) throws EvaluationException {
    if (value instanceof JsonObject object) {
      return object;
    }
    throw value.isJsonNull()
        ? wrong("", value)
        : new EvaluationException(
            "invalid data, expected a map for the provided schema with type=object");
  }

  /** How many items a list has. */
  public static long size(JsonArray list) {
    return list.size();
  }

  /** How many entries a map has. */
  public static long size(JsonObject map) {
    return map.size();
  }

  /** Whether a list of strings has one; without it, the first item that is no string is an error. */
  public static boolean contains(JsonArray list, String text) throws EvaluationException {
    JsonElement foreign = null;
    for (JsonElement item : list) {
      if (!(item instanceof JsonPrimitive primitive && primitive.isString())) {
        foreign = foreign == null ? item : foreign;
      } else if (primitive.getAsString().equals(text)) {
        return true;
      }
    }
    if (foreign != null) {
      throw wrong("string", foreign);
    }
    return false;
  }

  private static EvaluationException wrong(String expected, JsonElement value) {
    return new EvaluationException(
        value instanceof JsonNull
            ? "invalid data, got null for schema with nullable=false"
            : "invalid data, expected " + expected + ", got " + goType(value));
  }

  /** The type that a server's decoder gives a value. */
  private static String goType(JsonElement value) {
    if (value instanceof JsonPrimitive primitive) {
      if (primitive.isString()) {
        return "string";
      }
      if (primitive.isBoolean()) {
        return "bool";
      }
      return Numbers.isInteger(primitive.getAsString()) ? "int64" : "float64";
    }
    return value.isJsonArray() ? "[]interface {}" : "map[string]interface {}";
  }
}
