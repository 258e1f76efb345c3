package io.gatewayapi.validation.internal.check;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;

/** What a JSON value is to a server, which tells integers of 64 bits from all other numbers. */
public enum ValueKind {
  NULL("null", ""),
  BOOLEAN("boolean", ""),
  STRING("string", ""),
  INTEGER("integer", "int64"),
  NUMBER("number", "float64"),
  ARRAY("array", ""),
  OBJECT("object", "");

  private final String type;
  private final String format;

  ValueKind(String type, String format) {
    this.type = type;
    this.format = format;
  }

  /**
   * Classifies a value.
   *
   * @param value any JSON value
   * @return what it is
   */
  public static ValueKind of(JsonElement value) {
    if (value instanceof JsonPrimitive primitive) {
      if (primitive.isString()) {
        return STRING;
      }
      return primitive.isBoolean() ? BOOLEAN : ofNumber(primitive.getAsString());
    }
    if (value.isJsonObject()) {
      return OBJECT;
    }
    return value.isJsonArray() ? ARRAY : NULL;
  }

  private static ValueKind ofNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '-' && (c < '0' || c > '9')) {
        return NUMBER;
      }
    }
    try {
      Long.parseLong(text);
      return INTEGER;
    } catch (NumberFormatException beyond64Bits) {
      return NUMBER;
    }
  }

  boolean numeric() {
    return this == INTEGER || this == NUMBER;
  }

  /**
   * The schema's word for it.
   *
   * @return {@code object}, {@code integer}, …
   */
  public String type() {
    return type;
  }

  /** The server's name for how it holds a number; empty for all else. */
  String format() {
    return format;
  }
}
