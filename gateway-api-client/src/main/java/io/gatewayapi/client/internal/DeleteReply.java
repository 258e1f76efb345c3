package io.gatewayapi.client.internal;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.json.JsonSource;
import io.kubernetes.client.common.KubernetesObject;
import org.jspecify.annotations.Nullable;

/**
 * What a server answers to a delete: a Status, or an object that finalizers hold.
 *
 * @param object the object, null if it is gone
 * @param uid the uid of an object that is gone, possibly empty
 * @param <T> the object's type
 */
public record DeleteReply<T extends KubernetesObject>(
    @Nullable T object, String uid) {
  /**
   * Reads the answer. Some kinds are answered with the object though it is gone; only one that
   * waits has a deletionTimestamp and finalizers.
   *
   * @param bytes the body
   * @param codec reads the object
   * @param <T> its type
   * @return the reply
   */
  public static <T extends KubernetesObject> DeleteReply<T> read(
      byte[] bytes, ObjectCodec<T> codec) {
    if (!(Json.readTree(bytes) instanceof JsonObject tree)) {
      return new DeleteReply<>(null, "");
    }
    JsonObject metadata = child(tree, "metadata");
    if (metadata.has("deletionTimestamp") && metadata.has("finalizers")) {
      return new DeleteReply<>(codec.read(JsonSource.of(tree)), text(metadata, "uid"));
    }
    String uid = text(child(tree, "details"), "uid");
    return new DeleteReply<>(null, uid.isEmpty() ? text(metadata, "uid") : uid);
  }

  private static JsonObject child(JsonObject object, String name) {
    JsonElement child = object.get(name);
    return child instanceof JsonObject given ? given : new JsonObject();
  }

  private static String text(JsonObject object, String name) {
    return object.get(name) instanceof JsonPrimitive p ? p.getAsString() : "";
  }
}
