package io.gatewayapi.router.topology.policy;

import io.gatewayapi.router.id.Age;
import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.id.ObjectRef;
import java.util.Comparator;
import java.util.List;

/**
 * A BackendTLSPolicy: backends are spoken to in TLS.
 *
 * @param name namespace and name
 * @param age its creation time
 * @param targets what it targets, in order
 * @param authorities where the certificates of the authorities are
 * @param wellKnown a well-known set of authorities, {@code System}; empty if it names none
 * @param hostname the server name, and what the certificate must be for
 * @param alternatives the names of which the certificate must have one; empty if hostname counts
 */
public record BackendTlsPolicy(
    ObjectName name,
    Age age,
    List<PolicyTarget> targets,
    List<ObjectRef> authorities,
    String wellKnown,
    String hostname,
    List<AlternativeName> alternatives) {
  /** The kind. */
  public static final String KIND = "BackendTLSPolicy";

  /** Which of several for the same target counts: the oldest, then by namespace and name. */
  public static final Comparator<BackendTlsPolicy> PRECEDENCE =
      Comparator.comparing(BackendTlsPolicy::age).thenComparing(BackendTlsPolicy::name);

  /** Copies the lists. */
  public BackendTlsPolicy {
    targets = List.copyOf(targets);
    authorities = List.copyOf(authorities);
    alternatives = List.copyOf(alternatives);
  }

  /**
   * A subject alternative name.
   *
   * @param type {@code Hostname} or {@code URI}
   * @param value the name
   */
  public record AlternativeName(String type, String value) {}
}
