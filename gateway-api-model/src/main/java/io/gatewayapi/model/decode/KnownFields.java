package io.gatewayapi.model.decode;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.schema.StructuralSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks for a first field that {@link UnknownFields} would drop, and copies nothing meanwhile. */
final class KnownFields {
  private KnownFields() {}

  static boolean areAll(JsonObject object, StructuralSchema schema) {
    return object(object, schema, true, schema.extensions().preserveUnknownFields());
  }

  private static boolean value(
      JsonElement value, @Nullable StructuralSchema schema, boolean sparing) {
    boolean spare = sparing || (schema != null && schema.extensions().preserveUnknownFields());
    if (spare && schema == null) {
      return true;
    }
    if (value instanceof JsonObject object) {
      return object(
          object, schema, schema != null && schema.extensions().embeddedResource(), spare);
    }
    return !(value instanceof JsonArray array)
        || items(array, schema == null ? null : schema.items(), spare);
  }

  private static boolean object(
      JsonObject object, @Nullable StructuralSchema schema, boolean whole, boolean spare) {
    for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
      String name = entry.getKey();
      StructuralSchema field = schema == null ? null : schema.field(name);
      boolean known;
      if (whole && UnknownFields.OBJECT_FIELDS.contains(name)) {
        known = !name.equals("metadata") || isKnownMetadata(entry.getValue());
      } else {
        known = field == null ? spare : value(entry.getValue(), field, false);
      }
      if (!known) {
        return false;
      }
    }
    return true;
  }

  private static boolean items(JsonArray array, @Nullable StructuralSchema items, boolean spare) {
    for (JsonElement item : array) {
      if (!value(item, items, spare)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isKnownMetadata(JsonElement metadata) {
    List<String> dropped = new ArrayList<>();
    MetadataField.prune(metadata, "", dropped);
    return dropped.isEmpty();
  }
}
