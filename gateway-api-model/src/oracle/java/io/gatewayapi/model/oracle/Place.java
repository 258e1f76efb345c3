package io.gatewayapi.model.oracle;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.schema.StructuralSchema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object or list within an object, and what the schema says of it.
 *
 * @param value the object or list
 * @param schema its schema
 */
record Place(JsonElement value, StructuralSchema schema) {
  /** All places that the schema knows, metadata aside; the whole object is the first. */
  static List<Place> within(JsonObject object, StructuralSchema schema) {
    List<Place> places = new ArrayList<>();
    collect(object, schema, places);
    return places;
  }

  private static void collect(
      JsonElement value, @Nullable StructuralSchema schema, List<Place> into) {
    if (schema == null) {
      return;
    }
    if (value instanceof JsonObject object) {
      into.add(new Place(value, schema));
      object.entrySet().stream()
          .filter(entry -> !entry.getKey().equals("metadata"))
          .forEach(entry -> collect(entry.getValue(), schema.field(entry.getKey()), into));
    } else if (value instanceof JsonArray array) {
      into.add(new Place(value, schema));
      array.forEach(item -> collect(item, schema.items(), into));
    }
  }
}
