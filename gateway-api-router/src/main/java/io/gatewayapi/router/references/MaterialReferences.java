package io.gatewayapi.router.references;

import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.ObjectRef;
import io.gatewayapi.router.implementation.Implementation;
import io.gatewayapi.router.implementation.SupportedFeatures;
import io.gatewayapi.router.tls.KeyPairs;
import io.gatewayapi.router.tls.TrustBundle;
import io.gatewayapi.router.topology.Grant;
import io.gatewayapi.router.topology.Inventory;
import io.gatewayapi.router.topology.Materials;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Follows references to certificates. A missing grant is reported even if the target is missing
 * as well: whoever may not refer to an object is not told whether it exists.
 *
 * <p>Safe for use by several threads. What was found out about a Secret is kept, because trying a
 * key takes its time.
 */
public final class MaterialReferences {
  private static final String NOT_PERMITTED = "RefNotPermitted";
  private static final String AUTHORITY_KEY = "ca.crt";

  private final Inventory inventory;
  private final Implementation implementation;
  private final Map<ObjectRef, Optional<String>> problems = new ConcurrentHashMap<>();

  /**
   * Follows the references of some objects.
   *
   * @param inventory the objects
   * @param implementation whose view is taken
   */
  public MaterialReferences(Inventory inventory, Implementation implementation) {
    this.inventory = inventory;
    this.implementation = implementation;
  }

  /**
   * The objects.
   *
   * @return everything that is known
   */
  public Inventory inventory() {
    return inventory;
  }

  /**
   * The implementation.
   *
   * @return whose view is taken
   */
  public Implementation implementation() {
    return implementation;
  }

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
   * The certificates of those authorities that can be used.
   *
   * @param from who refers
   * @param refs what is referred to
   * @return empty if one of them is taken for granted, as the input does not show it
   */
  public Optional<TrustBundle> trust(Grant.From from, Collection<ObjectRef> refs) {
    List<ObjectRef> usable = refs.stream()
        .filter(ref -> authorities(from, ref, "InvalidKind").isEmpty())
        .toList();
    return usable.stream().anyMatch(ref -> !inventory.materials().shows(ref.kind()))
        ? Optional.empty()
        : Optional.of(new TrustBundle(
            usable.stream().flatMap(ref -> certificates(ref).stream()).toList()));
  }

  private List<X509Certificate> certificates(ObjectRef ref) {
    String pem = inventory.materials().data(ref).orElse(Map.of()).getOrDefault(AUTHORITY_KEY, "");
    return TrustBundle.read(pem).authorities();
  }

  /**
   * What is taken for granted of a Secret or ConfigMap.
   *
   * @param to what is referred to
   * @return a sentence without its full stop, empty if nothing is
   */
  public Optional<String> assumption(ObjectRef to) {
    Materials materials = inventory.materials();
    if (!materials.shows(to.kind())) {
      return Optional.of(to + " is usable: the input shows no " + to.kind().kind() + "s at all");
    }
    return materials
        .data(to)
        .filter(data -> to.kind().equals(Materials.SECRET) && KeyPairs.isLeftOut(data))
        .map(data ->
            "the private key of " + to + ", which the input leaves out, is its " + "certificate's");
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
    return problems
        .computeIfAbsent(to, ref -> judge.problem(data.get()))
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

  /**
   * Who refers.
   *
   * @param kind a kind of the standard group
   * @param namespace the referrer's namespace
   * @return the referrer as grants name it
   */
  public static Grant.From from(String kind, String namespace) {
    return new Grant.From(new GroupKind(GroupKind.GATEWAY_GROUP, kind), namespace);
  }

  private interface Judge {
    Optional<String> problem(Map<String, String> data);
  }
}
