package io.gatewayapi.router.internal.compile;

import static io.gatewayapi.router.internal.compile.wire.Wire.orElse;
import static io.gatewayapi.router.internal.compile.wire.Wire.text;

import io.gatewayapi.model.v1.AllowedListeners;
import io.gatewayapi.model.v1.Gateway;
import io.gatewayapi.model.v1.GatewayBackendTLS;
import io.gatewayapi.model.v1.GatewayInfrastructure;
import io.gatewayapi.model.v1.GatewaySpec;
import io.gatewayapi.model.v1.GatewaySpecAddress;
import io.gatewayapi.model.v1.GatewayTLSConfig;
import io.gatewayapi.model.v1.ListenerNamespaces;
import io.gatewayapi.model.v1.LocalParametersReference;
import io.gatewayapi.model.v1.SecretObjectReference;
import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.id.ObjectRef;
import io.gatewayapi.router.internal.compile.wire.Names;
import io.gatewayapi.router.internal.compile.wire.Wire;
import io.gatewayapi.router.topology.AdmittedNamespaces;
import io.gatewayapi.router.topology.GatewayNode;
import io.gatewayapi.router.topology.GatewaySettings;
import io.gatewayapi.router.topology.RequestedAddress;
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
    ListenerReader listeners = new ListenerReader(GroupKind.GATEWAY.kind(), name);
    return new GatewayNode(
        name,
        text(Wire.get(spec, GatewaySpec::getGatewayClassName)),
        Wire.stream(Wire.get(spec, GatewaySpec::getListeners))
            .map(listeners::read)
            .toList(),
        settings());
  }

  private GatewaySettings settings() {
    GatewayTLSConfig tls = Wire.get(spec, GatewaySpec::getTls);
    return new GatewaySettings(
        allowedListeners(Wire.get(spec, GatewaySpec::getAllowedListeners)),
        text(Wire.get(spec, GatewaySpec::getDefaultScope)).equals("All"),
        FrontendReader.read(Wire.get(tls, GatewayTLSConfig::getFrontend), name.namespace()),
        clientCertificate(Wire.get(tls, GatewayTLSConfig::getBackend)),
        Wire.stream(Wire.get(spec, GatewaySpec::getAddresses))
            .map(GatewayReader::address)
            .toList(),
        parameters(Wire.get(spec, GatewaySpec::getInfrastructure)));
  }

  private static AdmittedNamespaces allowedListeners(@Nullable AllowedListeners allowed) {
    ListenerNamespaces namespaces = Wire.get(allowed, AllowedListeners::getNamespaces);
    String from = text(Wire.get(namespaces, ListenerNamespaces::getFrom));
    return ListenerReader.namespaces(
        from.isEmpty() ? "None" : from, Wire.get(namespaces, ListenerNamespaces::getSelector));
  }

  private @Nullable ObjectRef clientCertificate(@Nullable GatewayBackendTLS backend) {
    SecretObjectReference ref = Wire.get(backend, GatewayBackendTLS::getClientCertificateRef);
    return ref == null ? null : ListenerReader.secret(ref, name.namespace());
  }

  private static RequestedAddress address(GatewaySpecAddress address) {
    String type = text(address.getType());
    return new RequestedAddress(type.isEmpty() ? "IPAddress" : type, text(address.getValue()));
  }

  private @Nullable ObjectRef parameters(@Nullable GatewayInfrastructure infrastructure) {
    LocalParametersReference ref =
        Wire.get(infrastructure, GatewayInfrastructure::getParametersRef);
    return ref == null
        ? null
        : new ObjectRef(
            new GroupKind(text(ref.getGroup()), text(ref.getKind())),
            new ObjectName(name.namespace(), orElse(ref.getName(), "")));
  }
}
