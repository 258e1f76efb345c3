package io.gatewayapi.router.internal.compile;

import static io.gatewayapi.router.internal.compile.Wire.orElse;
import static io.gatewayapi.router.internal.compile.Wire.text;

import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.topology.Age;
import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.openapi.models.V1ObjectMeta;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads what objects are called. */
final class Names {
  private Names() {}

  /** An object without namespace is in {@code default}. */
  static ObjectName of(KubernetesObject object) {
    V1ObjectMeta metadata = object.getMetadata();
    String namespace = Wire.get(metadata, V1ObjectMeta::getNamespace);
    return new ObjectName(
        orElse(namespace, "default"), text(Wire.get(metadata, V1ObjectMeta::getName)));
  }

  static Age age(KubernetesObject object) {
    V1ObjectMeta metadata = object.getMetadata();
    @Nullable OffsetDateTime created = Wire.get(metadata, V1ObjectMeta::getCreationTimestamp);
    return new Age(created == null ? null : created.toInstant());
  }
}
