package io.gatewayapi.client.internal;

import com.google.gson.JsonObject;
import io.gatewayapi.model.json.JsonSource;
import io.kubernetes.client.common.KubernetesObject;
import org.jspecify.annotations.Nullable;

/**
 * One line of a watch while it is read.
 *
 * @param <T> the objects' type
 */
public final class EventFrame<T extends KubernetesObject> implements ReadFrame {
  private final ObjectCodec<T> codec;
  private String type = "";
  private @Nullable T object;
  private @Nullable JsonObject other;

  /**
   * Makes an empty frame.
   *
   * @param codec reads the object
   */
  public EventFrame(ObjectCodec<T> codec) {
    this.codec = codec;
  }

  /**
   * The event's type.
   *
   * @return {@code ADDED} and so on
   */
  public String type() {
    return type;
  }

  /**
   * The object, of an event about one.
   *
   * @return the object, null for bookmarks and errors
   */
  public @Nullable T object() {
    JsonObject tree = other;
    if (object == null && tree != null && isAboutObject()) {
      object = codec.read(JsonSource.of(tree));
    }
    return object;
  }

  /**
   * What a bookmark or an error carries.
   *
   * @return the tree, empty if there was none
   */
  public JsonObject tree() {
    return other == null ? new JsonObject() : other;
  }

  private boolean isAboutObject() {
    return type.equals("ADDED") || type.equals("MODIFIED") || type.equals("DELETED");
  }

  @Override
  public boolean readProperty(String name, JsonSource in) {
    switch (name) {
      case "type" -> type = in.string();
      case "object" -> {
        // Servers write the type first. Should one not, the tree waits for it.
        if (isAboutObject()) {
          object = codec.read(in);
        } else {
          other = in.objectTree();
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }
}
