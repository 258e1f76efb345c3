package io.gatewayapi.client.internal;

import io.gatewayapi.model.json.JsonSource;
import io.gatewayapi.model.meta.ListMeta;
import io.kubernetes.client.common.KubernetesObject;
import java.util.ArrayList;
import java.util.List;

/**
 * The body of a list while it is read.
 *
 * @param <T> the items' type
 */
public final class ListFrame<T extends KubernetesObject> implements ReadFrame {
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
}
