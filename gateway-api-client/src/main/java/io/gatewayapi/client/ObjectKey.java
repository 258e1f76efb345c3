package io.gatewayapi.client;

import io.gatewayapi.model.GatewayApiException;
import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.openapi.models.V1ObjectMeta;

/**
 * What an object is called.
 *
 * <p>Immutable.
 *
 * @param namespace its namespace, empty in cluster scope
 * @param name its name
 */
public record ObjectKey(String namespace, String name) {
  /**
   * Names an object in a namespace.
   *
   * @param namespace the namespace
   * @param name the name
   * @return the key
   */
  public static ObjectKey of(String namespace, String name) {
    return new ObjectKey(namespace, name);
  }

  /**
   * Names an object in cluster scope.
   *
   * @param name the name
   * @return the key
   */
  public static ObjectKey cluster(String name) {
    return new ObjectKey("", name);
  }

  /**
   * Reads the key of an object.
   *
   * @param object an object with a name
   * @return the key
   * @throws GatewayApiException if it has no name
   */
  public static ObjectKey of(KubernetesObject object) {
    V1ObjectMeta metadata = object.getMetadata();
    if (metadata == null || metadata.getName() == null) {
      throw new GatewayApiException(object.getKind() + " has no metadata.name");
    }
    String namespace = metadata.getNamespace();
    return new ObjectKey(namespace == null ? "" : namespace, metadata.getName());
  }

  /** {@code namespace/name}, or the name alone. */
  @Override
  public String toString() {
    return namespace.isEmpty() ? name : namespace + "/" + name;
  }
}
