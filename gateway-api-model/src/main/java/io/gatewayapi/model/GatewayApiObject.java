package io.gatewayapi.model;

import io.gatewayapi.model.json.WireObject;
import io.gatewayapi.model.meta.ObjectMeta;
import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.openapi.models.V1ObjectMeta;
import org.jspecify.annotations.Nullable;

/** An object of one of the Gateway API's kinds, in any version that this library has a type for. */
public interface GatewayApiObject extends KubernetesObject, WireObject {
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
   * Sets the kind.
   *
   * @param kind {@code HTTPRoute}
   */
  void setKind(@Nullable String kind);

  @Override
  @Nullable
  ObjectMeta getMetadata();

  /**
   * Sets the metadata. A plain {@code V1ObjectMeta} is copied, without its empty lists and maps.
   *
   * @param metadata the metadata, {@code null} for none
   */
  void setMetadata(@Nullable V1ObjectMeta metadata);

  /**
   * What type of object this is.
   *
   * @return its type
   */
  ResourceType<?> resourceType();

  /**
   * Copies the object with everything in it.
   *
   * @return the copy, which shares nothing that can change
   */
  GatewayApiObject deepCopy();
}
