package io.gatewayapi.client.internal;

import com.google.gson.JsonElement;
import io.gatewayapi.model.json.JsonSink;
import io.gatewayapi.model.json.JsonSource;
import io.gatewayapi.model.json.WireObject;
import io.gatewayapi.model.meta.ListMeta;
import io.kubernetes.client.common.KubernetesObject;
import java.util.ArrayList;
import java.util.List;

/**
 * The body of a list while it is read.
 *
 * @param <T> the items' type
 */
public final class ListFrame<T extends KubernetesObject> implements WireObject {
  private final ObjectCodec<T> codec;
  private final ListMeta metadata = new ListMeta();
  private List<T> items = new ArrayList<>();

  /**
   * Makes an empty frame.
   *
   * @param codec reads the items
   */
  public ListFrame(ObjectCodec<T> codec) {
    this.codec = codec;
  }

  /**
   * The list's metadata.
   *
   * @return version and place of the next page
   */
  public ListMeta metadata() {
    return metadata;
  }

  /**
   * The items.
   *
   * @return the objects
   */
  public List<T> items() {
    return items;
  }

  @Override
  public boolean readProperty(String name, JsonSource in) {
    switch (name) {
      case "metadata" -> in.object(metadata);
      case "items" -> items = in.list(codec::read);
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  public void keep(String name, JsonElement value) {
    // Lists are only read: apiVersion and kind are those that were asked for.
  }

  @Override
  public void forget(String name) {}

  @Override
  public void writeProperties(JsonSink out) {
    throw new IllegalStateException("a list's frame is not written");
  }
}
