package io.gatewayapi.router.topology.policy;

import io.gatewayapi.router.id.ObjectRef;
import io.gatewayapi.router.topology.policy.BackendTlsPolicy.AlternativeName;
import java.util.List;

/**
 * How the certificate of a backend is checked.
 *
 * <p>Specification: <a
 * href="https://gateway-api.sigs.k8s.io/reference/spec/#backendtlspolicyvalidation">BackendTLSPolicyValidation</a>.
 *
 * @param hostname the server name to ask for; the certificate must be for it, unless subject
 *     alternative names are given
 * @param subjectAltNames the names of which the certificate must have one, empty for the hostname
 * @param authorities where the certificates of the authorities are
 * @param wellKnown the set of authorities that is known by name, empty if none is named
 */
public record TlsValidation(
    String hostname,
    List<AlternativeName> subjectAltNames,
    List<ObjectRef> authorities,
    String wellKnown) {
  /** Copies the lists. */
  public TlsValidation {
    subjectAltNames = List.copyOf(subjectAltNames);
    authorities = List.copyOf(authorities);
  }

  /**
   * What a policy asks for.
   *
   * @param policy the policy
   * @return its checks
   */
  public static TlsValidation of(BackendTlsPolicy policy) {
    return new TlsValidation(
        policy.hostname(), policy.alternatives(), policy.authorities(), policy.wellKnown());
  }
}
