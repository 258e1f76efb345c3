package io.gatewayapi.client.watch;

import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.informer.cache.Cache;
import io.kubernetes.client.informer.cache.Caches;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a list changes in a copy. */
final class CacheDiff<T extends KubernetesObject> {
  private final Map<String, T> before = new HashMap<>();
  private final List<T> now;

  CacheDiff(Cache<T> cache, List<T> now) {
    cache.list().forEach(object -> before.put(Caches.metaNamespaceKeyFunc(object), object));
    this.now = now;
  }

  /** By content, not by version: a changed CRD changes how the same version reads. */
  void tell(List<HandlerThread<T>> handlers) {
    if (handlers.isEmpty()) {
      return;
    }
    for (T object : now) {
      T old = before.remove(Caches.metaNamespaceKeyFunc(object));
      if (old == null) {
        handlers.forEach(handler -> handler.added(object));
      } else if (!old.equals(object)) {
        handlers.forEach(handler -> handler.updated(old, object));
      }
    }
    before.values().forEach(gone -> handlers.forEach(handler -> handler.deleted(gone, true)));
  }
}
