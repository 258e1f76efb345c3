package io.gatewayapi.model.decode;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.schema.StructuralSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One walk over an object that copies what the schema knows and notes what it does not. */
final class UnknownFields {
  /** What every object has, known to the server without a schema. */
  static final Set<String> OBJECT_FIELDS = Set.of("apiVersion", "kind", "metadata");

  private final List<String> paths = new ArrayList<>();

  List<String> sortedPaths() {
    return paths.stream().sorted().toList();
  }

  JsonObject dropFromRoot(JsonObject object, StructuralSchema schema) {
    return object(object, schema, "", true, schema.extensions().preserveUnknownFields());
  }

  /**
   * Copies a value.
   *
   * @param schema what is known of it; null means nothing: objects lose all fields
   * @param sparing whether a preserving node above keeps what is unknown
   */
  private JsonElement value(
      JsonElement value, @Nullable StructuralSchema schema, String path, boolean sparing) {
    boolean spare = sparing || (schema != null && schema.extensions().preserveUnknownFields());
    if (spare && schema == null) {
      return value.deepCopy();
    }
    if (value instanceof JsonObject object) {
      boolean whole = schema != null && schema.extensions().embeddedResource();
      return object(object, schema, path, whole, spare);
    }
    if (value instanceof JsonArray array) {
      return array(array, schema == null ? null : schema.items(), path, spare);
    }
    return value;
  }

  private JsonObject object(
      JsonObject object,
      @Nullable StructuralSchema schema,
      String path,
      boolean whole,
      boolean spare) {
    JsonObject kept = new JsonObject();
    object.entrySet().forEach(entry -> {
      String name = entry.getKey();
      String below = ServerPaths.below(path, name);
      StructuralSchema field = schema == null ? null : schema.field(name);
      if (whole && OBJECT_FIELDS.contains(name)) {
        kept.add(name, ofEveryObject(name, entry.getValue(), below));
      } else if (field != null) {
        // A field that the schema names is pruned by its own schema, also below a preserving node.
        kept.add(name, value(entry.getValue(), field, below, false));
      } else if (spare) {
        kept.add(name, entry.getValue().deepCopy());
      } else {
        paths.add(below);
      }
    });
    return kept;
  }

  private JsonArray array(
      JsonArray array, @Nullable StructuralSchema items, String path, boolean spare) {
    JsonArray kept = new JsonArray(array.size());
    for (int i = 0; i < array.size(); i++) {
      kept.add(value(array.get(i), items, ServerPaths.item(path, i), spare));
    }
    return kept;
  }

  private JsonElement ofEveryObject(String name, JsonElement value, String path) {
    JsonElement kept = name.equals("metadata") ? MetadataField.prune(value, path, paths) : value;
    return kept.deepCopy();
  }
}
