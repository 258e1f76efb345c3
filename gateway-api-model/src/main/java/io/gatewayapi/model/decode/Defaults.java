package io.gatewayapi.model.decode;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.schema.StructuralSchema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fills in what an object leaves open, with the schema's defaults, as an API server does when it
 * reads an object.
 *
 * <p>A default is set where the field is absent, or null though null is no value for it; only below
 * parents that exist; also in list items and map values; and inside what another default brought.
 * Nothing else changes: unknown fields, nulls without a default and numbers' texts stay.
 *
 * <p>All methods are pure: arguments stay as they are, results are new. Safe to use from any
 * thread. See <a
 * href="https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#defaulting">
 * defaulting</a>.
 */
public final class Defaults {
  private Defaults() {}

  /**
   * Applies a schema's defaults to an object.
   *
   * @param object the object; not changed
   * @param schema the schema of the object's root
   * @return a copy with the defaults
   */
  public static JsonObject apply(JsonObject object, StructuralSchema schema) {
    JsonObject copy = object.deepCopy();
    fill(copy, schema);
    return copy;
  }

  /**
   * Applies the defaults that an object's kind and version have in a bundle.
   *
   * @param object the object; not changed
   * @param bundle release and channel
   * @param <T> the object's type
   * @return a copy with the defaults
   * @throws GatewayApiException if the bundle does not have this version of the kind
   */
  public static <T extends GatewayApiObject> T apply(T object, Bundle bundle) {
    StructuralSchema schema = TypedTrees.schema(object, bundle);
    return TypedTrees.read(apply(Json.toTree(object), schema), object);
  }

  /**
   * What an absent field gets.
   *
   * @param schema the schema of the field
   * @return its default, complete with what that brings below, not to be changed; null if it has none
   */
  public static @Nullable JsonElement of(StructuralSchema schema) {
    JsonElement value = schema.defaultValue();
    if (value == null || value.isJsonPrimitive()) {
      return value;
    }
    JsonElement copy = value.deepCopy();
    fill(copy, schema);
    return copy;
  }

  /** Applies defaults in place, to a tree of our own. */
  static void fill(JsonElement value, @Nullable StructuralSchema schema) {
    if (schema == null) {
      return;
    }
    if (value instanceof JsonObject object) {
      fillObject(object, schema);
    } else if (value instanceof JsonArray array) {
      fillArray(array, schema.items());
    }
  }

  private static void fillObject(JsonObject object, StructuralSchema schema) {
    for (Map.Entry<String, StructuralSchema> entry : schema.properties().entrySet()) {
      StructuralSchema property = entry.getValue();
      JsonElement present = object.get(entry.getKey());
      if (property.defaultValue() != null && (present == null || replaced(present, property))) {
        object.add(entry.getKey(), property.defaultValue().deepCopy());
      }
    }
    for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
      StructuralSchema field = schema.field(entry.getKey());
      if (field != null && replaced(entry.getValue(), field)) {
        entry.setValue(defaultOrNull(field));
      }
      fill(entry.getValue(), field);
    }
  }

  private static void fillArray(JsonArray array, @Nullable StructuralSchema items) {
    if (items == null) {
      return;
    }
    for (int i = 0; i < array.size(); i++) {
      if (replaced(array.get(i), items)) {
        array.set(i, defaultOrNull(items));
      }
      fill(array.get(i), items);
    }
  }

  private static boolean replaced(JsonElement value, StructuralSchema schema) {
    return value.isJsonNull() && !schema.nullable();
  }

  private static JsonElement defaultOrNull(StructuralSchema schema) {
    JsonElement value = schema.defaultValue();
    return value == null ? JsonNull.INSTANCE : value.deepCopy();
  }
}
