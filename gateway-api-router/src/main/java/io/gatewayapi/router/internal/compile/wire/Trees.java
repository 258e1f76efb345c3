package io.gatewayapi.router.internal.compile.wire;

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
public final class Trees {
  private Trees() {}

  /**
   * A field that is an object.
   *
   * @param tree the owner
   * @param field its name
   * @return the object, an empty one if there is none
   */
  public static JsonObject object(JsonObject tree, String field) {
    return tree.get(field) instanceof JsonObject object ? object : new JsonObject();
  }

  /**
   * A field that is a list of objects.
   *
   * @param tree the owner
   * @param field its name
   * @return those items that are objects
   */
  public static List<JsonObject> objects(JsonObject tree, String field) {
    JsonArray array = tree.get(field) instanceof JsonArray found ? found : new JsonArray();
    return StreamSupport.stream(array.spliterator(), false)
        .flatMap(Trees::asObject)
        .toList();
  }

  private static Stream<JsonObject> asObject(JsonElement element) {
    return element instanceof JsonObject object ? Stream.of(object) : Stream.empty();
  }

  /**
   * Whether a field holds a list that is not empty.
   *
   * @param tree the owner
   * @param field its name
   * @return true if so
   */
  public static boolean has(JsonObject tree, String field) {
    return tree.get(field) instanceof JsonArray array && !array.isEmpty();
  }

  /**
   * A field that is a text, number or boolean.
   *
   * @param tree the owner
   * @param field its name
   * @param otherwise the default
   * @return its text, or the default
   */
  public static String text(JsonObject tree, String field, String otherwise) {
    return tree.get(field) instanceof JsonPrimitive value ? value.getAsString() : otherwise;
  }

  /**
   * A field that is a number.
   *
   * @param tree the owner
   * @param field its name
   * @return empty if it is none that counts things
   */
  public static Optional<Integer> number(JsonObject tree, String field) {
    String text = text(tree, field, "");
    return text.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  /**
   * An object whose fields are texts.
   *
   * @param tree the object
   * @return its fields, in order
   */
  public static Map<String, String> texts(JsonObject tree) {
    Map<String, String> all = new LinkedHashMap<>();
    tree.keySet().forEach(key -> all.put(key, text(tree, key, "")));
    return all;
  }

  /**
   * The name of an object. Without namespace it is in {@code default}.
   *
   * @param tree the object
   * @return namespace and name
   */
  public static ObjectName name(JsonObject tree) {
    JsonObject metadata = object(tree, "metadata");
    return new ObjectName(text(metadata, "namespace", "default"), text(metadata, "name", ""));
  }
}
