package io.gatewayapi.testing.internal.read;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** The value of a field by which a CRD lets objects be selected. */
final class SelectableValue {
  private SelectableValue() {}

  /**
   * Finds a value.
   *
   * @param object the object
   * @param field the names of fields with dots between them
   * @return the value as text, empty if there is none
   */
  static String of(JsonObject object, String field) {
    JsonElement value = object;
    for (String name : field.split("\\.", -1)) {
      if (!(value instanceof JsonObject parent) || parent.get(name) == null) {
        return "";
      }
      value = parent.get(name);
    }
    return value instanceof JsonPrimitive simple ? simple.getAsString() : "";
  }
}
