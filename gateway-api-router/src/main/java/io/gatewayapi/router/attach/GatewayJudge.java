package io.gatewayapi.router.attach;

import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.ObjectRef;
import io.gatewayapi.router.implementation.AddressPool;
import io.gatewayapi.router.implementation.Implementation;
import io.gatewayapi.router.implementation.SupportedFeatures;
import io.gatewayapi.router.references.Finding;
import io.gatewayapi.router.references.MaterialReferences;
import io.gatewayapi.router.topology.GatewayNode;
import io.gatewayapi.router.topology.Inventory;
import io.gatewayapi.router.topology.RequestedAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges what a Gateway says beside its listeners. */
final class GatewayJudge {
  private static final String DEFAULT_TYPE = "IPAddress";

  private final Ownership ownership;
  private final SupportedFeatures features;
  private final AddressPool pool;
  private final MaterialReferences references;

  GatewayJudge(Inventory inventory, Implementation implementation) {
    this.ownership = new Ownership(inventory, implementation);
    this.features = implementation.features();
    this.pool = implementation.addresses();
    this.references = new MaterialReferences(inventory, implementation);
  }

  /** Why a Gateway is not accepted, its listeners aside. */
  Optional<Finding> refusal(GatewayNode gateway) {
    return badParameters(gateway).or(() -> badAddress(gateway));
  }

  private Optional<Finding> badParameters(GatewayNode gateway) {
    return Optional.ofNullable(gateway.settings().parameters())
        .flatMap(ownership::badParameters)
        .map(why -> new Finding("InvalidParameters", why));
  }

  private Optional<Finding> badAddress(GatewayNode gateway) {
    List<RequestedAddress> unknown = gateway.settings().addresses().stream()
        .filter(a -> !pool.knows(a.type())
            || !a.value().isEmpty() && !features.has(SupportedFeatures.STATIC_ADDRESSES))
        .toList();
    return unknown.isEmpty()
        ? Optional.empty()
        : Optional.of(new Finding(
            "UnsupportedAddress", "not supported as addresses: " + Texts.list(unknown)));
  }

  /** Why an accepted Gateway cannot be reached. */
  Optional<Finding> obstacle(GatewayNode gateway) {
    List<RequestedAddress> asked = gateway.settings().addresses();
    List<RequestedAddress> bad =
        asked.stream().filter(a -> !a.value().isEmpty() && !pool.isUsable(a)).toList();
    if (!bad.isEmpty()) {
      return Optional.of(
          new Finding("AddressNotUsable", "not usable as addresses: " + Texts.list(bad)));
    }
    boolean open = asked.stream().anyMatch(a -> a.value().isEmpty());
    return open && !features.has(SupportedFeatures.EMPTY_ADDRESS)
        ? Optional.of(new Finding(
            "AddressNotAssigned", "addresses without value are not supported: name a value"))
        : Optional.empty();
  }

  /** The addresses that a Gateway has: those it asks for that can be used, or one of ours. */
  List<RequestedAddress> addresses(GatewayNode gateway) {
    List<RequestedAddress> asked = gateway.settings().addresses();
    if (asked.isEmpty()) {
      return List.of(pool.assign(gateway, DEFAULT_TYPE));
    }
    List<RequestedAddress> all = new ArrayList<>();
    for (RequestedAddress address : asked) {
      if (!address.value().isEmpty() && pool.isUsable(address)) {
        all.add(address);
      } else if (address.value().isEmpty() && features.has(SupportedFeatures.EMPTY_ADDRESS)) {
        all.add(pool.assign(gateway, address.type()));
      }
    }
    return all.stream().distinct().toList();
  }

  /** What is wrong with the certificate that a Gateway shows to backends. */
  List<Finding> problems(GatewayNode gateway) {
    ObjectRef ref = gateway.settings().clientCertificate();
    if (ref == null || !features.has(SupportedFeatures.BACKEND_CLIENT_CERTIFICATE)) {
      return List.of();
    }
    return references
        .keyPair(
            MaterialReferences.from(GroupKind.GATEWAY.kind(), gateway.name().namespace()),
            ref,
            "InvalidClientCertificateRef")
        .stream()
        .toList();
  }
}
