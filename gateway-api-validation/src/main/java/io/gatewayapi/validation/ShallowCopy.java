package io.gatewayapi.validation;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/** Copies of objects that share their fields' values with them. */
final class ShallowCopy {
  private ShallowCopy() {}

  static JsonObject of(JsonObject object) {
    JsonObject copy = new JsonObject();
    copy.asMap().putAll(object.asMap());
    return copy;
  }

  /** The object with another value of a field, null for none; the object itself if that is no change. */
  static JsonObject with(JsonObject object, String field, @Nullable JsonElement value) {
    if (object.get(field) == value) {
      return object;
    }
    JsonObject copy = of(object);
    if (value == null) {
      copy.remove(field);
    } else {
      copy.add(field, value);
    }
    return copy;
  }
}
