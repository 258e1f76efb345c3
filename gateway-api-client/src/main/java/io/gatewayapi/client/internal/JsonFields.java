package io.gatewayapi.client.internal;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.ControllerEntries;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads fields of a server's answers; what is absent or of another type is empty. */
public final class JsonFields {
  private JsonFields() {}

  /**
   * A string, or the text of a number or boolean.
   *
   * @param object where it is a field
   * @param name the field's name
   * @return the text, empty if there is none
   */
  public static String text(JsonObject object, String name) {
    return object.get(name) instanceof JsonPrimitive value ? value.getAsString() : "";
  }

  /**
   * An object.
   *
   * @param object where it is a field
   * @param name the field's name
   * @return the object, an empty one if there is none
   */
  public static JsonObject child(JsonObject object, String name) {
    return object.get(name) instanceof JsonObject given ? given : new JsonObject();
  }

  /**
   * The objects in a list.
   *
   * @param object where the list is a field
   * @param name the field's name
   * @return the entries that are objects, in order
   */
  public static List<JsonObject> objects(JsonObject object, String name) {
    return objects(object.get(name));
  }

  /**
   * The objects in a list.
   *
   * @param list the list, null for none
   * @return the entries that are objects, in order; none of what is no list
   */
  public static List<JsonObject> objects(@Nullable JsonElement list) {
    return ControllerEntries.objects(list);
  }

  /**
   * The objects in a list by a field that tells them apart.
   *
   * @param list the list, null for none
   * @param field the field's name
   * @return the entries that are objects, in order; the last one of those that say the same
   */
  public static Map<String, JsonObject> objectsBy(@Nullable JsonElement list, String field) {
    Map<String, JsonObject> objects = new LinkedHashMap<>();
    objects(list).forEach(entry -> objects.put(text(entry, field), entry));
    return objects;
  }
}
