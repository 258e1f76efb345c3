package io.gatewayapi.router.internal.compile.route;

import static io.gatewayapi.router.internal.compile.wire.Wire.orElse;
import static io.gatewayapi.router.internal.compile.wire.Wire.text;

import io.gatewayapi.model.v1.BackendObjectReference;
import io.gatewayapi.router.id.BackendId;
import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.id.RouteId;
import org.jspecify.annotations.Nullable;

/**
 * What references of a route are relative to.
 *
 * @param route the route
 */
record RouteScope(RouteId route) {
  BackendId backend(@Nullable BackendObjectReference ref) {
    if (ref == null) {
      return new BackendId(GroupKind.SERVICE, name(null, null), null);
    }
    return backend(ref.getGroup(), ref.getKind(), ref.getNamespace(), ref.getName(), ref.getPort());
  }

  BackendId backend(
      @Nullable String group,
      @Nullable String kind,
      @Nullable String namespace,
      @Nullable String name,
      @Nullable Integer port) {
    return new BackendId(kind(group, kind), name(namespace, name), port);
  }

  private static GroupKind kind(@Nullable String group, @Nullable String kind) {
    return new GroupKind(text(group), orElse(kind, "Service"));
  }

  private ObjectName name(@Nullable String namespace, @Nullable String name) {
    return new ObjectName(orElse(namespace, route.name().namespace()), text(name));
  }
}
