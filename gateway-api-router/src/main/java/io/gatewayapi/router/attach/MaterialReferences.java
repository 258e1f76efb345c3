package io.gatewayapi.router.attach;

import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.ObjectRef;
import io.gatewayapi.router.implementation.Implementation;
import io.gatewayapi.router.implementation.SupportedFeatures;
import io.gatewayapi.router.tls.KeyPairs;
import io.gatewayapi.router.tls.TrustBundle;
import io.gatewayapi.router.topology.Grant;
import io.gatewayapi.router.topology.Inventory;
import io.gatewayapi.router.topology.Materials;
import java.util.Map;
import java.util.Optional;

/**
 * Follows references to certificates. A missing grant is reported even if the target is missing
 * as well: whoever may not refer to an object is not told whether it exists.
 *
 * @param inventory the objects
 * @param implementation whose view is taken
 */
public record MaterialReferences(Inventory inventory, Implementation implementation) {
  private static final String NOT_PERMITTED = "RefNotPermitted";
  private static final String AUTHORITY_KEY = "ca.crt";

  /**
   * Whether a reference is permitted: within a namespace, or by a ReferenceGrant.
   *
   * @param from who refers
   * @param to what is referred to
   * @return true if so
   */
  public boolean isPermitted(Grant.From from, ObjectRef to) {
    return from.namespace().equals(to.name().namespace())
        || implementation.features().has(SupportedFeatures.REFERENCE_GRANT)
            && inventory.grants().stream().anyMatch(g -> g.permits(from, to.kind(), to.name()));
  }

  /**
   * What is wrong with a reference to a certificate and its key.
   *
   * @param from who refers
   * @param to what is referred to
   * @param reason the reason for what is not a missing permission
   * @return empty if the certificate can be used
   */
  public Optional<Finding> keyPair(Grant.From from, ObjectRef to, String reason) {
    if (!isPermitted(from, to)) {
      return Optional.of(notPermitted(from, to));
    }
    if (!to.kind().equals(Materials.SECRET)) {
      return Optional.of(new Finding(
          reason, "certificates in objects of kind " + to.kind() + " are not supported"));
    }
    return content(to, reason, KeyPairs::problem);
  }

  /**
   * What is wrong with a reference to the certificates of authorities.
   *
   * @param from who refers
   * @param to what is referred to
   * @param kindReason the reason for a kind that is not supported
   * @return empty if the certificates can be used
   */
  public Optional<Finding> authorities(Grant.From from, ObjectRef to, String kindReason) {
    if (!isPermitted(from, to)) {
      return Optional.of(notPermitted(from, to));
    }
    if (!to.kind().equals(Materials.CONFIG_MAP)) {
      return Optional.of(new Finding(
          kindReason, "authorities in objects of kind " + to.kind() + " are not supported"));
    }
    return content(to, "InvalidCACertificateRef", MaterialReferences::authorityProblem);
  }

  /**
   * The certificates of authorities that a reference leads to.
   *
   * @param to what is referred to
   * @return empty if there are none that can be read
   */
  public Optional<TrustBundle> bundle(ObjectRef to) {
    return inventory
        .materials()
        .data(to)
        .filter(data -> authorityProblem(data).isEmpty())
        .map(data -> TrustBundle.read(data.getOrDefault(AUTHORITY_KEY, "")));
  }

  private static Finding notPermitted(Grant.From from, ObjectRef to) {
    return new Finding(
        NOT_PERMITTED,
        "no ReferenceGrant in namespace " + to.name().namespace() + " lets " + from.kind()
            + "s of namespace " + from.namespace() + " refer to " + to.kind() + " "
            + to.name().name());
  }

  private Optional<Finding> content(ObjectRef to, String reason, Judge judge) {
    Materials materials = inventory.materials();
    Optional<Map<String, String>> data = materials.data(to);
    if (data.isEmpty()) {
      return materials.shows(to.kind())
          ? Optional.of(new Finding(reason, to + " does not exist"))
          : Optional.empty();
    }
    return judge
        .problem(data.get())
        .map(problem -> new Finding(reason, to + " is not usable: " + problem));
  }

  private static Optional<String> authorityProblem(Map<String, String> data) {
    String pem = data.getOrDefault(AUTHORITY_KEY, "");
    if (pem.isBlank()) {
      return Optional.of("it has no " + AUTHORITY_KEY);
    }
    try {
      TrustBundle.read(pem);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(AUTHORITY_KEY + " holds " + e.getMessage());
    }
  }

  /** Who refers, by kind and namespace. */
  static Grant.From from(String kind, String namespace) {
    return new Grant.From(new GroupKind(GroupKind.GATEWAY_GROUP, kind), namespace);
  }

  private interface Judge {
    Optional<String> problem(Map<String, String> data);
  }
}
