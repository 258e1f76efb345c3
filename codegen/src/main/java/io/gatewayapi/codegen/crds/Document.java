package io.gatewayapi.codegen.crds;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * A document of an input file.
 *
 * @param file the file, as it was named
 * @param index counted from 1
 * @param json the content
 */
record Document(String file, int index, JsonObject json) {
  boolean isCrd() {
    return text("kind").equals("CustomResourceDefinition");
  }

  /** What a person needs to find the document. */
  String where() {
    return file + (index == 1 ? "" : ", document " + index);
  }

  String describe() {
    JsonElement metadata = json.get("metadata");
    String name =
        metadata != null && metadata.isJsonObject() ? text(metadata.getAsJsonObject(), "name") : "";
    return where() + ": " + (text("kind").isEmpty() ? "no kind" : text("kind"))
        + (name.isEmpty() ? "" : " " + name);
  }

  String text(String key) {
    return text(json, key);
  }

  private static String text(JsonObject object, String key) {
    JsonElement value = object.get(key);
    return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
  }
}
