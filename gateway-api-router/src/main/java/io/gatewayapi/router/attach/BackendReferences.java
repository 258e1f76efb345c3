package io.gatewayapi.router.attach;

import io.gatewayapi.router.id.BackendId;
import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.RouteId;
import io.gatewayapi.router.rule.Unevaluated;
import io.gatewayapi.router.topology.Grant;
import io.gatewayapi.router.topology.Inventory;
import io.gatewayapi.router.topology.ServiceNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Follows references from routes to backends, through ReferenceGrants where they cross namespaces.
 *
 * @param inventory the objects
 */
public record BackendReferences(Inventory inventory) {
  private static final GroupKind X_BACKEND =
      new GroupKind("gateway.networking.x-k8s.io", "XBackend");

  /**
   * Follows one reference. A missing grant is reported even if the target is missing as well.
   *
   * @param route who refers
   * @param backend what is referred to
   * @return whether it leads anywhere
   */
  public BackendResolution resolve(RouteId route, BackendId backend) {
    if (!isKnown(backend.kind())) {
      return new BackendResolution.Invalid(
          "InvalidKind", "backends of kind " + backend.kind() + " are not supported");
    }
    if (!isPermitted(route, backend)) {
      return new BackendResolution.Invalid(
          "RefNotPermitted",
          "no ReferenceGrant in namespace " + backend.name().namespace() + " lets "
              + route.kind() + "s of namespace " + route.name().namespace() + " refer to "
              + backend.kind() + " " + backend.name().name());
    }
    return backend.kind().equals(X_BACKEND) ? later(backend) : service(backend);
  }

  private static boolean isKnown(GroupKind kind) {
    return kind.equals(GroupKind.SERVICE) || kind.equals(X_BACKEND);
  }

  private boolean isPermitted(RouteId route, BackendId backend) {
    String namespace = route.name().namespace();
    Grant.From from =
        new Grant.From(new GroupKind(GroupKind.GATEWAY_GROUP, route.kind()), namespace);
    return namespace.equals(backend.name().namespace())
        || inventory.grants().stream()
            .anyMatch(g -> g.permits(from, backend.kind(), backend.name()));
  }

  private BackendResolution later(BackendId backend) {
    return new BackendResolution.Usable(
        List.of(new Unevaluated("backend kind XBackend", backend.toString())));
  }

  private BackendResolution service(BackendId backend) {
    ServiceNode service = inventory.services().get(backend.name());
    if (backend.port() == null) {
      return notFound("a reference to a Service must name a port");
    }
    if (service == null) {
      return inventory.showsServices()
          ? notFound("Service " + backend.name() + " does not exist")
          : new BackendResolution.Usable(policies(backend));
    }
    if (service.type().equals("ExternalName")) {
      return new BackendResolution.Invalid(
          "InvalidKind", "Service " + backend.name() + " is of type ExternalName");
    }
    if (!service.ports().containsKey(backend.port())) {
      return notFound("Service " + backend.name() + " has no port " + backend.port());
    }
    return new BackendResolution.Usable(settings(backend, service));
  }

  private static BackendResolution notFound(String message) {
    return new BackendResolution.Invalid("BackendNotFound", message);
  }

  private List<Unevaluated> settings(BackendId backend, ServiceNode service) {
    List<Unevaluated> all = new ArrayList<>(policies(backend));
    String protocol = service.ports().getOrDefault(backend.port(), "");
    if (!protocol.isEmpty()) {
      all.add(new Unevaluated("appProtocol " + protocol, "Service " + backend));
    }
    return all;
  }

  private List<Unevaluated> policies(BackendId backend) {
    return inventory.policies().getOrDefault(Inventory.BackendKey.of(backend), List.of());
  }
}
