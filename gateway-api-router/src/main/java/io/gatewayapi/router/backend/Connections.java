package io.gatewayapi.router.backend;

import io.gatewayapi.router.id.BackendId;
import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.ObjectRef;
import io.gatewayapi.router.implementation.Implementation;
import io.gatewayapi.router.implementation.SupportedFeatures;
import io.gatewayapi.router.references.MaterialReferences;
import io.gatewayapi.router.rule.Session;
import io.gatewayapi.router.topology.Inventory;
import io.gatewayapi.router.topology.backend.ServiceNode;
import io.gatewayapi.router.topology.backend.ServicePort;
import io.gatewayapi.router.topology.backend.XBackendNode;
import io.gatewayapi.router.topology.policy.TrafficPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Connects to backends whose references have been resolved.
 *
 * @param inventory the objects
 * @param implementation whose view is taken
 * @param now the time at which certificates must hold, null if that is not to be checked
 */
public record Connections(
    Inventory inventory,
    Implementation implementation,
    @Nullable Instant now) {
  private static final int NO_ENDPOINTS = 503;

  /**
   * Connects to a backend.
   *
   * @param caller who connects
   * @param backend the backend, which exists or is taken to
   * @return the connection, or why there is none
   */
  public Reach reach(Caller caller, BackendId backend) {
    if (backend.kind().equals(GroupKind.X_BACKEND)) {
      return Optional.ofNullable(inventory.backends().xBackends().get(backend.name()))
          .map(found -> external(caller, backend, found))
          .orElseGet(() -> unknown(caller, backend));
    }
    Map<?, ServiceNode> all = backend.kind().equals(GroupKind.SERVICE)
        ? inventory.backends().services()
        : inventory.backends().serviceImports();
    return Optional.ofNullable(all.get(backend.name()))
        .flatMap(service -> service
            .port(backend.port(), isUdp(caller) ? "UDP" : "TCP")
            .map(port -> service(caller, backend, service, port)))
        .orElseGet(() -> unknown(caller, backend));
  }

  private TlsSetup tlsSetup() {
    return new TlsSetup(new MaterialReferences(inventory, implementation), now);
  }

  private static boolean isUdp(Caller caller) {
    return caller.route().kind().equals("UDPRoute");
  }

  /** A backend of which nothing is known but what policies say. */
  private Reach unknown(Caller caller, BackendId backend) {
    return secured(caller, backend, null, protocol(caller, ""), new ArrayList<>());
  }

  private Reach service(Caller caller, BackendId backend, ServiceNode service, ServicePort port) {
    List<String> assumptions = new ArrayList<>();
    if (backend.kind().equals(GroupKind.SERVICE)) {
      Endpoints endpoints = new Endpoints(inventory.backends());
      Optional<String> missing = endpoints.missing(service, port);
      if (missing.isPresent()) {
        return new Reach.Failing(NO_ENDPOINTS, "NoReadyEndpoints", missing.get(), assumptions);
      }
      if (endpoints.assumed(service)) {
        assumptions.add("Service " + service.name() + " has ready endpoints");
      }
    }
    return secured(caller, backend, service, protocol(caller, port.appProtocol()), assumptions);
  }

  private Reach external(Caller caller, BackendId backend, XBackendNode found) {
    List<String> assumptions = new ArrayList<>();
    Optional<BackendTls> tls = Optional.empty();
    if (!found.tlsMode().equals("None")) {
      TlsSetup setup = tlsSetup();
      Optional<Reach.Failing> failing = setup.problem(found, assumptions);
      if (failing.isPresent()) {
        return failing.get();
      }
      tls = Optional.of(setup.of(found));
    }
    return connected(
        caller, backend, protocol(caller, found.protocol()), tls.orElse(null), assumptions);
  }

  private Reach secured(
      Caller caller,
      BackendId backend,
      @Nullable ServiceNode service,
      BackendProtocol protocol,
      List<String> assumptions) {
    if (caller.passedThrough() != null) {
      return connected(
          caller, backend, protocol, BackendTls.passedThrough(caller.passedThrough()), assumptions);
    }
    String port = Optional.ofNullable(service)
        .flatMap(s -> s.port(backend.port(), "TCP"))
        .map(ServicePort::name)
        .orElse(null);
    boolean encrypts = implementation.features().has(SupportedFeatures.BACKEND_TLS_POLICY)
        && !caller.route().kind().equals("TCPRoute")
        && !isUdp(caller);
    return new TlsPolicies(inventory.tlsPolicies())
        .choose(backend.name(), port)
        .filter(policy -> encrypts && backend.kind().equals(GroupKind.SERVICE))
        .map(policy -> {
          TlsSetup setup = tlsSetup();
          return setup
              .problem(policy, service, assumptions)
              .<Reach>map(failing -> failing)
              .orElseGet(() -> connected(
                  caller,
                  backend,
                  protocol,
                  setup.of(policy, caller.clientCertificate()),
                  assumptions));
        })
        .orElseGet(() -> connected(caller, backend, protocol, null, assumptions));
  }

  private Reach connected(
      Caller caller,
      BackendId backend,
      BackendProtocol protocol,
      @Nullable BackendTls tls,
      List<String> assumptions) {
    Optional<TrafficPolicy> policy = trafficPolicy(backend);
    Session session = Optional.ofNullable(caller.session())
        .or(() -> policy.flatMap(p -> Optional.ofNullable(p.session())))
        .orElse(null);
    BackendConnection connection = new BackendConnection(
        protocol,
        tls,
        session == null ? null : StickySession.of(session, caller.matched()),
        policy.flatMap(p -> Optional.ofNullable(p.budget())).orElse(null));
    return new Reach.Reachable(connection, assumptions);
  }

  private Optional<TrafficPolicy> trafficPolicy(BackendId backend) {
    ObjectRef target = new ObjectRef(backend.kind(), backend.name());
    return inventory.trafficPolicies().stream()
        .filter(p -> p.targets().stream().anyMatch(t -> t.object().equals(target)))
        .min(TrafficPolicy.PRECEDENCE);
  }

  private static BackendProtocol protocol(Caller caller, String named) {
    String name = named.toLowerCase(Locale.ROOT);
    return switch (caller.route().kind()) {
      case "GRPCRoute" -> BackendProtocol.HTTP2;
      case "TLSRoute", "TCPRoute" -> BackendProtocol.TCP;
      case "UDPRoute" -> BackendProtocol.UDP;
      default ->
        switch (name) {
          case "kubernetes.io/h2c", "h2c", "http2", "h2", "grpc", "grpcs" -> BackendProtocol.HTTP2;
          case "kubernetes.io/ws", "kubernetes.io/wss", "ws", "wss" -> BackendProtocol.WEBSOCKET;
          default -> BackendProtocol.HTTP;
        };
    };
  }
}
