package io.gatewayapi.testing.internal.patch;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A place in a document.
 *
 * @param pointer the place, list items counted from the front
 * @param isMissingField whether it is a field that its object does not have
 */
record JsonPlace(String pointer, boolean isMissingField) {

  /**
   * Finds a place.
   *
   * @param path the place, list items perhaps counted from the back
   * @param insert whether something is put in there
   */
  static JsonPlace of(JsonStructure document, String path, boolean insert) {
    if (!path.isEmpty() && !path.startsWith("/")) {
      throw new JsonException("the path " + path + " begins with no slash");
    }
    if (path.isEmpty() && insert) {
      throw new JsonException("nothing can be added in the place of the whole document");
    }
    StringBuilder pointer = new StringBuilder();
    JsonValue at = document;
    boolean missing = false;
    String[] steps = path.isEmpty() ? new String[0] : path.substring(1).split("/", -1);
    for (int i = 0; i < steps.length; i++) {
      String step = steps[i];
      if (at instanceof JsonArray array) {
        step = index(step, array.size() + (insert && i == steps.length - 1 ? 1 : 0));
      }
      pointer.append('/').append(step);
      missing = at instanceof JsonObject object && !object.containsKey(name(step));
      at = below(at, step);
    }
    return new JsonPlace(pointer.toString(), missing);
  }

  private static String index(String step, int size) {
    try {
      int index = Integer.parseInt(step);
      return Integer.toString(index < 0 ? index + size : index);
    } catch (NumberFormatException e) {
      return step;
    }
  }

  private static @Nullable JsonValue below(@Nullable JsonValue at, String step) {
    if (at instanceof JsonObject object) {
      return object.get(name(step));
    }
    if (at instanceof JsonArray array && step.matches("\\d{1,9}")) {
      int index = Integer.parseInt(step);
      return index < array.size() ? array.get(index) : null;
    }
    return null;
  }

  private static String name(String step) {
    return step.replace("~1", "/").replace("~0", "~");
  }
}
