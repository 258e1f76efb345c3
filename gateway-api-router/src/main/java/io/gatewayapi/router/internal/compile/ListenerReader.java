package io.gatewayapi.router.internal.compile;

import static io.gatewayapi.router.internal.compile.wire.Wire.orElse;
import static io.gatewayapi.router.internal.compile.wire.Wire.text;

import io.gatewayapi.model.meta.LabelSelector;
import io.gatewayapi.model.v1.AllowedRoutes;
import io.gatewayapi.model.v1.Listener;
import io.gatewayapi.model.v1.ListenerEntry;
import io.gatewayapi.model.v1.ListenerTLSConfig;
import io.gatewayapi.model.v1.RouteNamespaces;
import io.gatewayapi.model.v1.SecretObjectReference;
import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.ListenerId;
import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.id.ObjectRef;
import io.gatewayapi.router.internal.compile.wire.Wire;
import io.gatewayapi.router.match.Hostname;
import io.gatewayapi.router.tls.ListenerTls;
import io.gatewayapi.router.topology.AdmittedNamespaces;
import io.gatewayapi.router.topology.LabelSelection;
import io.gatewayapi.router.topology.ListenerNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads listeners, of Gateways and of ListenerSets.
 *
 * @param parentKind the kind of the object that has them
 * @param parent the object that has them
 */
record ListenerReader(String parentKind, ObjectName parent) {
  ListenerNode read(Listener listener) {
    return node(
        text(listener.getName()),
        orElse(listener.getPort(), 0),
        text(listener.getProtocol()),
        listener.getHostname(),
        listener.getAllowedRoutes(),
        listener.getTls());
  }

  /** An entry without a port, as older releases allow it, gets the protocol's well-known one. */
  ListenerNode read(ListenerEntry entry) {
    String protocol = text(entry.getProtocol());
    int port = orElse(entry.getPort(), 0);
    return node(
        text(entry.getName()),
        port == 0 ? wellKnownPort(protocol) : port,
        protocol,
        entry.getHostname(),
        entry.getAllowedRoutes(),
        entry.getTls());
  }

  private static int wellKnownPort(String protocol) {
    return switch (protocol) {
      case "HTTP" -> 80;
      case "HTTPS", "TLS" -> 443;
      default -> 0;
    };
  }

  private ListenerNode node(
      String name,
      int port,
      String protocol,
      @Nullable String hostname,
      @Nullable AllowedRoutes allowed,
      @Nullable ListenerTLSConfig tls) {
    boolean named = !protocol.equals("TCP") && !protocol.equals("UDP");
    return new ListenerNode(
        new ListenerId(parentKind, parent, name),
        port,
        protocol,
        named ? Hostname.of(hostname) : Hostname.any(),
        namespaces(Wire.get(allowed, AllowedRoutes::getNamespaces)),
        Wire.stream(Wire.get(allowed, AllowedRoutes::getKinds))
            .map(k ->
                new GroupKind(orElse(k.getGroup(), GroupKind.GATEWAY_GROUP), text(k.getKind())))
            .toList(),
        tls(tls));
  }

  private ListenerTls tls(@Nullable ListenerTLSConfig tls) {
    String mode = text(Wire.get(tls, ListenerTLSConfig::getMode));
    Map<String, String> options = Wire.get(tls, ListenerTLSConfig::getOptions);
    return new ListenerTls(
        mode.isEmpty() ? ListenerTls.TERMINATE : mode,
        Wire.stream(Wire.get(tls, ListenerTLSConfig::getCertificateRefs))
            .map(ref -> secret(ref, parent.namespace()))
            .toList(),
        options != null && !options.isEmpty());
  }

  /** What a reference to a Secret names, read from a namespace. */
  static ObjectRef secret(SecretObjectReference ref, String namespace) {
    return new ObjectRef(
        new GroupKind(text(ref.getGroup()), orElse(ref.getKind(), "Secret")),
        new ObjectName(orElse(ref.getNamespace(), namespace), text(ref.getName())));
  }

  private static AdmittedNamespaces namespaces(@Nullable RouteNamespaces namespaces) {
    String from = text(Wire.get(namespaces, RouteNamespaces::getFrom));
    return namespaces(
        from.isEmpty() ? "Same" : from, Wire.get(namespaces, RouteNamespaces::getSelector));
  }

  static AdmittedNamespaces namespaces(String from, @Nullable LabelSelector selector) {
    return switch (from) {
      case "All" -> new AdmittedNamespaces.All();
      case "Same" -> new AdmittedNamespaces.Same();
      case "None" -> new AdmittedNamespaces.None();
      case "Selector" -> new AdmittedNamespaces.Selected(selection(selector));
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
