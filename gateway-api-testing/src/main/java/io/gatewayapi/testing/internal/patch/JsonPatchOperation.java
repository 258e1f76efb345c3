package io.gatewayapi.testing.internal.patch;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.go.GoTypes;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a JSON patch, as far as it can be read without an object.
 *
 * @param op what it does
 * @param path where
 * @param from whence, empty for operations that have no such place
 * @param value what it adds or expects, null if it says nothing
 */
public record JsonPatchOperation(
    String op, String path, String from, @Nullable JsonElement value) {

  /**
   * Reads an operation.
   *
   * @param sent the operation as it was sent, an object or null
   * @return the operation
   */
  static JsonPatchOperation read(JsonElement sent) {
    if (!(sent instanceof JsonObject operation)) {
      throw ApiFailure.badRequest("invalid operation null: unsupported operation");
    }
    String op =
        operation.get("op") instanceof JsonPrimitive p && p.isString() ? p.getAsString() : "";
    switch (op) {
      case "add", "replace", "test", "remove", "move", "copy" -> {}
      default -> throw refused(operation, "unsupported operation");
    }
    String from = op.equals("move") || op.equals("copy")
        ? text(operation, "from", "operation, missing from field")
        : "";
    if ((op.equals("add") || op.equals("replace")) && !operation.has("value")) {
      throw refused(
          operation, "failed to decode 'value': operation, missing value field: missing value");
    }
    String path = text(operation, "path", "operation missing path field");
    return new JsonPatchOperation(op, path, from, operation.get("value"));
  }

  private static String text(JsonObject operation, String name, String missing) {
    if (operation.get(name) instanceof JsonPrimitive p && p.isString()) {
      return p.getAsString();
    }
    JsonElement other = operation.get(name);
    boolean absent = other == null || other.isJsonNull();
    throw refused(
        operation,
        "failed to decode '" + name + "': "
            + (absent ? missing + ": missing value" : GoTypes.mismatch(other, "string")));
  }

  private static ApiFailure refused(JsonObject operation, String why) {
    JsonObject sorted = new JsonObject();
    for (Map.Entry<String, JsonElement> e : new TreeMap<>(operation.asMap()).entrySet()) {
      sorted.add(e.getKey(), e.getValue());
    }
    return ApiFailure.badRequest("invalid operation " + sorted + ": " + why);
  }
}
