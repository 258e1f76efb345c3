package io.gatewayapi.client.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
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
    List<JsonObject> objects = new ArrayList<>();
    if (list instanceof JsonArray array) {
      for (JsonElement entry : array) {
        if (entry instanceof JsonObject given) {
          objects.add(given);
        }
      }
    }
    return objects;
  }
}
