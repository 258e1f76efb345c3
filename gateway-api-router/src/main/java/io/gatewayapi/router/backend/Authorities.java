package io.gatewayapi.router.backend;

import io.gatewayapi.router.id.ObjectRef;
import io.gatewayapi.router.topology.Materials;
import io.gatewayapi.router.topology.TlsValidation;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The authorities whose certificates a connection accepts.
 *
 * @param certificates their certificates, as far as they are known
 * @param known whether these are all; if not, nothing can be checked
 * @param problems the references that lead nowhere
 * @param reason why the validation is not usable at all, as the API's reason; empty if it is
 * @param text who they are, in words
 */
record Authorities(
    List<X509Certificate> certificates,
    boolean known,
    List<Problem> problems,
    Optional<String> reason,
    String text) {
  private static final String SYSTEM = "System";

  /**
   * A reference to an authority's certificate that leads nowhere.
   *
   * @param ref the reference
   * @param reason the API's reason
   * @param message what is wrong
   */
  record Problem(ObjectRef ref, String reason, String message) {}

  Authorities {
    certificates = List.copyOf(certificates);
    problems = List.copyOf(problems);
  }

  static Authorities of(TlsValidation validation, Materials materials) {
    if (validation.authorities().isEmpty()) {
      return wellKnown(validation.wellKnown());
    }
    List<X509Certificate> certificates = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    boolean known = true;
    for (ObjectRef ref : validation.authorities()) {
      if (!ref.kind().equals(Materials.CONFIG_MAP)) {
        problems.add(new Problem(ref, "InvalidKind", ref + " is of a kind that is not supported"));
      } else if (!materials.shows(Materials.CONFIG_MAP)) {
        known = false;
      } else {
        List<X509Certificate> found = certificates(materials.data(ref));
        certificates.addAll(found);
        if (found.isEmpty()) {
          problems.add(new Problem(
              ref, "InvalidCACertificateRef", ref + " has no ca.crt with a certificate"));
        }
      }
    }
    boolean none = problems.size() == validation.authorities().size();
    return new Authorities(
        certificates,
        known,
        problems,
        none ? Optional.of("NoValidCACertificate") : Optional.empty(),
        String.join(
            ", ", validation.authorities().stream().map(ObjectRef::toString).toList()));
  }

  private static List<X509Certificate> certificates(Optional<Map<String, String>> data) {
    return data.map(d -> CertificateChain.parse(d.getOrDefault("ca.crt", ""))).orElse(List.of());
  }

  private static Authorities wellKnown(String name) {
    return new Authorities(
        List.of(),
        false,
        List.of(),
        name.equals(SYSTEM) ? Optional.empty() : Optional.of("Invalid"),
        name.isEmpty() ? "nobody" : "the well-known authorities " + name);
  }
}
