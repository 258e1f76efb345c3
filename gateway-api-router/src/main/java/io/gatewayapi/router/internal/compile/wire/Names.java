package io.gatewayapi.router.internal.compile.wire;

import static io.gatewayapi.router.internal.compile.wire.Wire.orElse;
import static io.gatewayapi.router.internal.compile.wire.Wire.text;

import io.gatewayapi.router.id.Age;
import io.gatewayapi.router.id.ObjectName;
import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.openapi.models.V1ObjectMeta;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads what objects are called. */
public final class Names {
  private Names() {}

  /**
   * The name of an object.
   *
   * @param object the object
   * @return its namespace, {@code default} if it has none, and its name
   */
  public static ObjectName of(KubernetesObject object) {
    V1ObjectMeta metadata = object.getMetadata();
    String namespace = Wire.get(metadata, V1ObjectMeta::getNamespace);
    return new ObjectName(
        orElse(namespace, "default"), text(Wire.get(metadata, V1ObjectMeta::getName)));
  }

  /**
   * The age of an object.
   *
   * @param object the object
   * @return when it was created, as far as it says so
   */
  public static Age age(KubernetesObject object) {
    V1ObjectMeta metadata = object.getMetadata();
    @Nullable OffsetDateTime created = Wire.get(metadata, V1ObjectMeta::getCreationTimestamp);
    return new Age(created == null ? null : created.toInstant());
  }
}
