package io.gatewayapi.model.schema;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * How a server reads a custom resource: unknown fields are pruned, nulls without meaning dropped,
 * metadata brought into the server's form, defaults applied; in this order.
 *
 * <p>All methods are pure: arguments stay as they are, results are new. Safe to use from any
 * thread.
 */
public final class Decoding {
  private final MetadataReader reader = new MetadataReader();

  private Decoding() {}

  /**
   * Reads an object as a server reads the body of a request.
   *
   * @param object the object as sent; {@code apiVersion} and {@code kind} are taken as they are
   * @param schema the schema of its root
   * @return the object as the server sees it
   */
  public static Decoded decode(JsonObject object, StructuralSchema schema) {
    return new Decoding().run(object, schema);
  }

  /**
   * What a server stores and returns when an object is created, as far as the schema decides it:
   * the request is decoded, a {@code status} that is a subresource is dropped, and what was stored
   * is decoded again, which brings the schema's own default of {@code status} if there is one.
   *
   * <p>What the server makes up itself (uid, generation, timestamps, managed fields) is not in it.
   *
   * @param object the object as sent
   * @param schema the schema of its root
   * @param statusSubresource whether {@code status} is a subresource
   * @return the object as stored, and what was dropped from the request as unknown
   */
  public static Decoded create(
      JsonObject object, StructuralSchema schema, boolean statusSubresource) {
    Decoded sent = decode(object, schema);
    if (statusSubresource) {
      sent.object().remove("status");
    }
    Decoded stored = decode(sent.object(), schema);
    return new Decoded(stored.object(), sent.pruned(), sent.malformed());
  }

  private Decoded run(JsonObject object, StructuralSchema schema) {
    UnknownFields unknown = new UnknownFields();
    JsonObject result = unknown.dropFromRoot(object, schema);
    @Nullable JsonElement metadata = result.get("metadata");
    @Nullable JsonObject coerced = metadata == null ? null : reader.read(metadata, "metadata");
    Pruning.removeNulls(result, schema);
    coerceBelow(result, schema, "");
    if (coerced != null) {
      result.add("metadata", coerced);
    }
    Defaults.fill(result, schema);
    return new Decoded(result, unknown.sortedPaths(), reader.malformed());
  }

  private void coerceBelow(JsonElement value, @Nullable StructuralSchema schema, String path) {
    if (schema == null) {
      return;
    }
    if (value instanceof JsonObject object) {
      object.entrySet().forEach(entry -> {
        StructuralSchema field = schema.field(entry.getKey());
        coerce(entry.getValue(), field, FieldPath.below(path, entry.getKey()));
      });
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        coerce(array.get(i), schema.items(), FieldPath.item(path, i));
      }
    }
  }

  private void coerce(JsonElement value, @Nullable StructuralSchema schema, String path) {
    if (schema != null
        && schema.extensions().embeddedResource()
        && value instanceof JsonObject object) {
      reader.readEmbedded(object, path);
    }
    coerceBelow(value, schema, path);
  }
}
