package io.gatewayapi.router.backend;

import io.gatewayapi.router.id.ObjectRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The TLS that a backend sees, and what its certificate must meet.
 *
 * @param source where it comes from, {@code BackendTLSPolicy shop/api}, or that it is the client's
 * @param sni the server name that the backend sees
 * @param subjectAltNames the names of which the certificate must have one; empty if it must be for
 *     the server name, or if the gateway does not check it
 * @param authorities who must have signed it, in words
 * @param clientCertificate what the gateway shows if the backend asks, null if nothing
 * @param passedThrough whether the session is the client's own, which the gateway does not see into
 */
public record BackendTls(
    String source,
    String sni,
    List<String> subjectAltNames,
    String authorities,
    @Nullable ObjectRef clientCertificate,
    boolean passedThrough) {
  /** Copies the list. */
  public BackendTls {
    subjectAltNames = List.copyOf(subjectAltNames);
  }

  /**
   * The client's own session.
   *
   * @param sni the server name that the client asks for
   * @return TLS that the gateway has no part in
   */
  public static BackendTls passedThrough(String sni) {
    return new BackendTls("the client's own session", sni, List.of(), "", null, true);
  }

  /**
   * The names that the certificate may have.
   *
   * @return the subject alternative names that are asked for, else the server name
   */
  public List<String> acceptedNames() {
    return subjectAltNames.isEmpty() ? List.of(sni) : subjectAltNames;
  }
}
