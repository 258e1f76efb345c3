package io.gatewayapi.model;

import io.gatewayapi.model.json.WireObject;
import io.gatewayapi.model.meta.ListMeta;
import io.kubernetes.client.common.KubernetesListObject;
import io.kubernetes.client.openapi.models.V1ListMeta;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of objects as the API server gives it.
 *
 * @param <T> the kind
 */
public interface GatewayApiList<T extends GatewayApiObject>
    extends KubernetesListObject, WireObject {
  @Override
  @Nullable
  String getApiVersion();

  /**
   * Sets group and version.
   *
   * @param apiVersion {@code gateway.networking.k8s.io/v1}
   */
  void setApiVersion(@Nullable String apiVersion);

  @Override
  @Nullable
  String getKind();

  /**
   * Sets the list's kind.
   *
   * @param kind {@code HTTPRouteList}
   */
  void setKind(@Nullable String kind);

  @Override
  @Nullable
  ListMeta getMetadata();

  /**
   * Sets the metadata. A plain {@code V1ListMeta} is copied.
   *
   * @param metadata the metadata, {@code null} for none
   */
  void setMetadata(@Nullable V1ListMeta metadata);

  @Override
  @Nullable
  List<T> getItems();

  /**
   * Sets the objects.
   *
   * @param items the objects
   */
  void setItems(@Nullable List<T> items);
}
