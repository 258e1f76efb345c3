package io.gatewayapi.router.status;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads trees without trusting them. */
final class Tree {
  private Tree() {}

  static JsonObject object(JsonObject tree, String field) {
    return tree.get(field) instanceof JsonObject object ? object : new JsonObject();
  }

  static List<JsonObject> objects(JsonObject tree, String field) {
    JsonArray array = tree.get(field) instanceof JsonArray found ? found : new JsonArray();
    return StreamSupport.stream(array.spliterator(), false)
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast)
        .toList();
  }
}
