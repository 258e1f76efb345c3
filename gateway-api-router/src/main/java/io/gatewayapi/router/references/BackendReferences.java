package io.gatewayapi.router.references;

import io.gatewayapi.router.id.BackendId;
import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.id.RouteId;
import io.gatewayapi.router.implementation.SupportedFeatures;
import io.gatewayapi.router.topology.Grant;
import io.gatewayapi.router.topology.Inventory;
import io.gatewayapi.router.topology.backend.ServiceNode;
import io.gatewayapi.router.topology.backend.ServicePort;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Follows references from routes to backends, through ReferenceGrants where they cross namespaces.
 *
 * <p>Backends are Services, ServiceImports and XBackends.
 *
 * @param inventory the objects
 * @param features what the implementation supports
 */
public record BackendReferences(Inventory inventory, SupportedFeatures features) {
  private static final Set<GroupKind> KNOWN =
      Set.of(GroupKind.SERVICE, GroupKind.SERVICE_IMPORT, GroupKind.X_BACKEND);

  /**
   * Follows one reference. A missing grant is reported even if the target is missing as well.
   *
   * @param route who refers
   * @param backend what is referred to
   * @return whether it leads anywhere
   */
  public BackendResolution resolve(RouteId route, BackendId backend) {
    if (!KNOWN.contains(backend.kind())) {
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
    if (backend.kind().equals(GroupKind.X_BACKEND)) {
      return exists(backend, inventory.backends().xBackends());
    }
    return backend.kind().equals(GroupKind.SERVICE)
        ? service(route, backend, inventory.backends().services())
        : service(route, backend, inventory.backends().serviceImports());
  }

  private boolean isPermitted(RouteId route, BackendId backend) {
    String namespace = route.name().namespace();
    Grant.From from =
        new Grant.From(new GroupKind(GroupKind.GATEWAY_GROUP, route.kind()), namespace);
    return namespace.equals(backend.name().namespace())
        || features.has(SupportedFeatures.REFERENCE_GRANT)
            && inventory.grants().stream()
                .anyMatch(g -> g.permits(from, backend.kind(), backend.name()));
  }

  /** An object of a kind that the input does not show at all is taken to exist. */
  private static BackendResolution exists(BackendId backend, Map<ObjectName, ?> all) {
    String what = backend.kind() + " " + backend.name();
    if (all.containsKey(backend.name())) {
      return new BackendResolution.Usable(List.of());
    }
    return all.isEmpty()
        ? new BackendResolution.Usable(
            List.of(what + " exists: the input shows no " + backend.kind().kind() + "s at all"))
        : notFound(what + " does not exist");
  }

  private BackendResolution service(
      RouteId route, BackendId backend, Map<ObjectName, ServiceNode> all) {
    ServiceNode service = all.get(backend.name());
    if (backend.port() == null) {
      return notFound("a reference to a " + backend.kind().kind() + " must name a port");
    }
    if (service == null) {
      return exists(backend, all);
    }
    if (service.type().equals("ExternalName")) {
      return new BackendResolution.Invalid(
          "InvalidKind", "Service " + backend.name() + " is of type ExternalName");
    }
    Optional<ServicePort> port = service.port(backend.port(), transport(route));
    if (port.isEmpty()) {
      return notFound(
          backend.kind().kind() + " " + backend.name() + " has no port " + backend.port());
    }
    return unspeakable(route, port.get())
        .<BackendResolution>map(
            why -> new BackendResolution.Invalid("UnsupportedProtocol", backend + " " + why))
        .orElseGet(() -> new BackendResolution.Usable(List.of()));
  }

  private static BackendResolution notFound(String message) {
    return new BackendResolution.Invalid("BackendNotFound", message);
  }

  private static String transport(RouteId route) {
    return route.kind().equals("UDPRoute") ? "UDP" : "TCP";
  }

  /** Why routes of a kind cannot speak with a port; empty if they can. */
  private Optional<String> unspeakable(RouteId route, ServicePort port) {
    if (!port.protocol().equals(transport(route))) {
      return Optional.of(
          "is a " + port.protocol() + " port, which " + route.kind() + "s cannot speak with");
    }
    return new AppProtocols(features).speaks(route.kind(), port.appProtocol())
        ? Optional.empty()
        : Optional.of(
            "has appProtocol " + port.appProtocol() + ", which " + route.kind() + "s cannot speak");
  }
}
