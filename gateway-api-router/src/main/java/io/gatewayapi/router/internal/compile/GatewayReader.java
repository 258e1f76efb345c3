package io.gatewayapi.router.internal.compile;

import static io.gatewayapi.router.internal.compile.Wire.orElse;
import static io.gatewayapi.router.internal.compile.Wire.text;

import io.gatewayapi.model.meta.LabelSelector;
import io.gatewayapi.model.v1.AllowedRoutes;
import io.gatewayapi.model.v1.Gateway;
import io.gatewayapi.model.v1.GatewaySpec;
import io.gatewayapi.model.v1.GatewayTLSConfig;
import io.gatewayapi.model.v1.Listener;
import io.gatewayapi.model.v1.RouteNamespaces;
import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.ListenerId;
import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.match.Hostname;
import io.gatewayapi.router.rule.Unevaluated;
import io.gatewayapi.router.topology.AdmittedNamespaces;
import io.gatewayapi.router.topology.GatewayNode;
import io.gatewayapi.router.topology.LabelSelection;
import io.gatewayapi.router.topology.ListenerNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads Gateways. */
final class GatewayReader {
  private final ObjectName name;
  private final @Nullable GatewaySpec spec;

  private GatewayReader(ObjectName name, @Nullable GatewaySpec spec) {
    this.name = name;
    this.spec = spec;
  }

  static GatewayNode read(Gateway gateway) {
    return new GatewayReader(Names.of(gateway), gateway.getSpec()).node();
  }

  private GatewayNode node() {
    boolean claims = text(Wire.get(spec, GatewaySpec::getDefaultScope)).equals("All");
    return new GatewayNode(
        name,
        text(Wire.get(spec, GatewaySpec::getGatewayClassName)),
        Wire.stream(Wire.get(spec, GatewaySpec::getListeners))
            .map(this::listener)
            .toList(),
        claims ? List.of(later("default Gateways", "spec.defaultScope")) : List.of());
  }

  private Unevaluated later(String feature, String field) {
    return new Unevaluated(feature, GroupKind.GATEWAY.kind() + " " + name + " " + field);
  }

  private ListenerNode listener(Listener listener) {
    AllowedRoutes allowed = listener.getAllowedRoutes();
    return new ListenerNode(
        new ListenerId(GroupKind.GATEWAY.kind(), name, text(listener.getName())),
        orElse(listener.getPort(), 0),
        text(listener.getProtocol()),
        Hostname.of(listener.getHostname()),
        namespaces(Wire.get(allowed, AllowedRoutes::getNamespaces)),
        Wire.stream(Wire.get(allowed, AllowedRoutes::getKinds))
            .map(k ->
                new GroupKind(orElse(k.getGroup(), GroupKind.GATEWAY_GROUP), text(k.getKind())))
            .toList(),
        later(listener));
  }

  private List<Unevaluated> later(Listener listener) {
    List<Unevaluated> all = new ArrayList<>();
    if (text(listener.getProtocol()).equals("HTTPS")) {
      all.add(later(
          "the validity of certificateRefs", "listener \"" + text(listener.getName()) + "\""));
      GatewayTLSConfig tls = Wire.get(spec, GatewaySpec::getTls);
      if (Wire.get(tls, GatewayTLSConfig::getFrontend) != null) {
        all.add(later("client certificates", "spec.tls.frontend"));
      }
    }
    return all;
  }

  private static AdmittedNamespaces namespaces(@Nullable RouteNamespaces namespaces) {
    String from = text(Wire.get(namespaces, RouteNamespaces::getFrom));
    return switch (from) {
      case "All" -> new AdmittedNamespaces.All();
      case "Same", "" -> new AdmittedNamespaces.Same();
      case "Selector" ->
        new AdmittedNamespaces.Selected(
            selection(Wire.get(namespaces, RouteNamespaces::getSelector)));
      default -> new AdmittedNamespaces.Unknown(from);
    };
  }

  /** Without a selector, which validation would refuse, nothing is selected. */
  private static LabelSelection selection(@Nullable LabelSelector selector) {
    return selector == null
        ? new LabelSelection(
            List.of(new LabelSelection.Requirement("", LabelSelection.Operator.UNKNOWN, List.of())))
        : Selectors.read(selector);
  }
}
