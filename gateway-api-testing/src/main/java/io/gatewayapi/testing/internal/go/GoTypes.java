package io.gatewayapi.testing.internal.kind;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;

/** What a real server says of JSON that does not fit into a field of its own types. */
public final class GoTypes {
  private GoTypes() {}

  /**
   * The sentence for one value.
   *
   * @param value what was sent
   * @param field the type with the field, and the path to it
   * @param type what is expected there
   * @return the sentence
   */
  public static String problem(JsonElement value, String field, String type) {
    return "json: cannot unmarshal " + name(value, type) + " into Go struct field " + field
        + " of type " + type;
  }

  private static String name(JsonElement value, String expected) {
    if (value instanceof JsonPrimitive p) {
      String number = expected.equals("int32") ? "number " + p.getAsString() : "number";
      return p.isString() ? "string" : p.isBoolean() ? "bool" : number;
    }
    return value.isJsonArray() ? "array" : "object";
  }
}
