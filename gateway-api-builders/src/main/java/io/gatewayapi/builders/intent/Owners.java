package io.gatewayapi.builders.intent;

import io.gatewayapi.model.meta.OwnerReference;
import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.openapi.models.V1ObjectMeta;
import org.jspecify.annotations.Nullable;

/** References to owners. */
final class Owners {
  private Owners() {}

  /**
   * The reference to an object of a cluster.
   *
   * @throws IllegalArgumentException if it lacks apiVersion, kind, name or uid
   */
  static OwnerReference reference(KubernetesObject owner) {
    OwnerReference reference = new OwnerReference();
    reference.setApiVersion(said(owner.getApiVersion(), "apiVersion", owner));
    reference.setKind(said(owner.getKind(), "kind", owner));
    V1ObjectMeta meta = owner.getMetadata();
    reference.setName(said(meta == null ? null : meta.getName(), "metadata.name", owner));
    reference.setUid(said(meta == null ? null : meta.getUid(), "metadata.uid", owner));
    return reference;
  }

  private static String said(@Nullable String value, String field, KubernetesObject owner) {
    if (value == null) {
      throw new IllegalArgumentException("owner " + owner.getKind() + " has no " + field
          + ": expected an object as a cluster gave it");
    }
    return value;
  }
}
