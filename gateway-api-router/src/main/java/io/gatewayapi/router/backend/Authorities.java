package io.gatewayapi.router.backend;

import io.gatewayapi.router.id.ObjectRef;
import io.gatewayapi.router.references.Finding;
import io.gatewayapi.router.references.MaterialReferences;
import io.gatewayapi.router.tls.TrustBundle;
import io.gatewayapi.router.topology.Grant;
import io.gatewayapi.router.topology.policy.TlsValidation;
import java.util.List;
import java.util.Optional;

/**
 * Who may have signed the certificate of a backend.
 *
 * @param bundle the certificates of the authorities, empty if the input does not show them
 * @param problems what is wrong with single references
 * @param reason the reason for which nobody is left, empty if somebody is
 * @param text the authorities in words
 */
record Authorities(
    Optional<TrustBundle> bundle, List<Finding> problems, Optional<String> reason, String text) {
  private static final String SYSTEM = "System";

  /** Copies the list. */
  Authorities {
    problems = List.copyOf(problems);
  }

  static Authorities of(
      TlsValidation validation, Grant.From referrer, MaterialReferences references) {
    List<ObjectRef> refs = validation.authorities();
    if (refs.isEmpty()) {
      return wellKnown(validation.wellKnown());
    }
    List<Finding> problems = refs.stream()
        .flatMap(ref -> references.authorities(referrer, ref, "InvalidKind").stream())
        .toList();
    return new Authorities(
        references.trust(referrer, refs),
        problems,
        problems.size() == refs.size() ? Optional.of("NoValidCACertificate") : Optional.empty(),
        String.join(", ", refs.stream().map(ObjectRef::toString).toList()));
  }

  private static Authorities wellKnown(String name) {
    return new Authorities(
        Optional.empty(),
        List.of(),
        name.equals(SYSTEM) ? Optional.empty() : Optional.of("Invalid"),
        name.isEmpty() ? "nobody" : "the well-known authorities " + name);
  }
}
