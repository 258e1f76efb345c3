package io.gatewayapi.client.internal;

import com.google.gson.JsonObject;
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
   * Reads the answer. Some kinds are answered with the object though it is gone; one that waits has
   * a deletionTimestamp, and finalizers (a Namespace has them in its spec) or time left.
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
    JsonObject metadata = JsonFields.child(tree, "metadata");
    if (metadata.has("deletionTimestamp") && waits(tree, metadata)) {
      return new DeleteReply<>(codec.read(JsonSource.of(tree)), JsonFields.text(metadata, "uid"));
    }
    String uid = JsonFields.text(JsonFields.child(tree, "details"), "uid");
    return new DeleteReply<>(null, uid.isEmpty() ? JsonFields.text(metadata, "uid") : uid);
  }

  private static boolean waits(JsonObject object, JsonObject metadata) {
    String seconds = JsonFields.text(metadata, "deletionGracePeriodSeconds");
    return metadata.has("finalizers")
        || JsonFields.child(object, "spec").has("finalizers")
        || !(seconds.isEmpty() || seconds.equals("0"));
  }
}
