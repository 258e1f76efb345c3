package io.gatewayapi.client.watch;

import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.openapi.models.V1ObjectMeta;
import java.util.Optional;

/** The version after which a watch goes on. */
final class VersionOf<T extends KubernetesObject> implements WatchEvent.Fold<T, Optional<String>> {
  @Override
  public Optional<String> added(WatchEvent.Added<T> event) {
    return of(event.object());
  }

  @Override
  public Optional<String> modified(WatchEvent.Modified<T> event) {
    return of(event.object());
  }

  @Override
  public Optional<String> deleted(WatchEvent.Deleted<T> event) {
    return of(event.object());
  }

  @Override
  public Optional<String> bookmark(WatchEvent.Bookmark<T> event) {
    return event.resourceVersion().isEmpty()
        ? Optional.empty()
        : Optional.of(event.resourceVersion());
  }

  @Override
  public Optional<String> gone(WatchEvent.Gone<T> event) {
    return Optional.empty();
  }

  private static <T extends KubernetesObject> Optional<String> of(T object) {
    V1ObjectMeta metadata = object.getMetadata();
    return metadata == null ? Optional.empty() : Optional.ofNullable(metadata.getResourceVersion());
  }
}
