package io.gatewayapi.testing.internal.go;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;

/**
 * Whether JSON fits into the types of a real server, and what that says if it does not.
 *
 * @see <a href="https://pkg.go.dev/encoding/json#UnmarshalTypeError">encoding/json</a>
 */
public final class GoTypes {
  private static final String HEAD =
      "struct { APIVersion string \"json:\\\"apiVersion,omitempty\\\"\"; Kind string"
          + " \"json:\\\"kind,omitempty\\\"\" }";

  private GoTypes() {}

  /**
   * Whether a value can be read as a type.
   *
   * @param value the value, not null
   * @param type {@code bool}, {@code int32} or {@code int64}; every other name is one of texts
   * @return false for a value that is refused
   */
  public static boolean fits(JsonElement value, String type) {
    if (!(value instanceof JsonPrimitive primitive)) {
      return false;
    }
    return switch (type) {
      case "bool" -> primitive.isBoolean();
      case "int32", "int64" -> primitive.isNumber() && isInteger(primitive.getAsString(), type);
      default -> primitive.isString();
    };
  }

  private static boolean isInteger(String number, String type) {
    try {
      long value = Long.parseLong(number);
      return type.equals("int64") || value == (int) value;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /**
   * What is said of a value that does not fit.
   *
   * @param value the value
   * @param type what is expected
   * @return the sentence
   */
  public static String mismatch(JsonElement value, String type) {
    return cannot(value, type) + "Go value of type " + type;
  }

  /**
   * What is said of a field whose value does not fit.
   *
   * @param value the value
   * @param field the type with the field, and the path to it
   * @param type what is expected there
   * @return the sentence
   */
  public static String mismatch(JsonElement value, String field, String type) {
    return cannot(value, type) + "Go struct field " + field + " of type " + type;
  }

  /**
   * What is said of a value in which there can be no version and kind.
   *
   * @param value the value, no object
   * @return the sentence
   */
  public static String noHead(JsonElement value) {
    return mismatch(value, HEAD);
  }

  private static String cannot(JsonElement value, String type) {
    return "json: cannot unmarshal " + name(value, type) + " into ";
  }

  /** The name of a value's type. A number is named where it could have been an integer. */
  private static String name(JsonElement value, String expected) {
    if (value instanceof JsonPrimitive p) {
      String number = expected.startsWith("int") ? "number " + p.getAsString() : "number";
      return p.isString() ? "string" : p.isBoolean() ? "bool" : number;
    }
    return value.isJsonArray() ? "array" : value.isJsonNull() ? "null" : "object";
  }
}
