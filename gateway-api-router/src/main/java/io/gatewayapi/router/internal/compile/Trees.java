package io.gatewayapi.router.internal.compile;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.router.id.ObjectName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads objects that have no type of their own, without trusting them. */
final class Trees {
  private Trees() {}

  static JsonObject object(JsonObject tree, String field) {
    return tree.get(field) instanceof JsonObject object ? object : new JsonObject();
  }

  static List<JsonObject> objects(JsonObject tree, String field) {
    JsonArray array = tree.get(field) instanceof JsonArray found ? found : new JsonArray();
    return StreamSupport.stream(array.spliterator(), false)
        .flatMap(Trees::asObject)
        .toList();
  }

  private static Stream<JsonObject> asObject(JsonElement element) {
    return element instanceof JsonObject object ? Stream.of(object) : Stream.empty();
  }

  /** Whether a field holds a list that is not empty. */
  static boolean has(JsonObject tree, String field) {
    return tree.get(field) instanceof JsonArray array && !array.isEmpty();
  }

  static String text(JsonObject tree, String field, String otherwise) {
    return tree.get(field) instanceof JsonPrimitive value ? value.getAsString() : otherwise;
  }

  static Optional<Integer> number(JsonObject tree, String field) {
    String text = text(tree, field, "");
    return text.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  static Map<String, String> texts(JsonObject tree) {
    Map<String, String> all = new LinkedHashMap<>();
    tree.keySet().forEach(key -> all.put(key, text(tree, key, "")));
    return all;
  }

  /** An object without namespace is in {@code default}. */
  static ObjectName name(JsonObject tree) {
    JsonObject metadata = object(tree, "metadata");
    return new ObjectName(text(metadata, "namespace", "default"), text(metadata, "name", ""));
  }
}
