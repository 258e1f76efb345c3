package io.gatewayapi.model.decode;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.schema.StructuralSchema;
import java.util.ArrayList;
import java.util.List;

/**
 * How a server reads a custom resource: unknown fields are pruned, nulls without meaning dropped,
 * metadata brought into the server's form, defaults applied; in this order.
 *
 * <p>All methods are pure: arguments stay as they are, results are new. Safe to use from any
 * thread. Who reads many objects of a kind, and only looks at the results, takes a {@link Decoder}.
 */
public final class Decoding {
  private Decoding() {}

  /**
   * Reads an object as a server reads the body of a request.
   *
   * @param object the object as sent; {@code apiVersion} and {@code kind} are taken as they are
   * @param schema the schema of its root
   * @return the object as the server sees it
   */
  public static Decoded decode(JsonObject object, StructuralSchema schema) {
    Decoded shared = Decoder.of(schema).decode(object);
    return new Decoded(shared.object().deepCopy(), shared.pruned(), shared.malformed());
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
    Decoder decoder = Decoder.of(schema);
    Decoded sent = decoder.decode(object);
    JsonObject read = sent.object().deepCopy();
    if (statusSubresource) {
      read.remove("status");
    }
    JsonObject stored = decoder.decode(read).object().deepCopy();
    return new Decoded(stored, sent.pruned(), sent.malformed());
  }

  /**
   * Reads an object's {@code metadata} alone.
   *
   * @param metadata its value as sent; not changed
   * @return an object with nothing but metadata, in the server's form
   */
  public static Decoded metadata(JsonElement metadata) {
    List<String> pruned = new ArrayList<>();
    MetadataReader reader = new MetadataReader();
    JsonElement known = MetadataField.prune(metadata, "metadata", pruned);
    JsonObject object = new JsonObject();
    object.add("metadata", reader.read(known, "metadata"));
    pruned.sort(null);
    return new Decoded(object, pruned, reader.malformed());
  }
}
