package io.gatewayapi.builders.intent;

import io.gatewayapi.builders.v1.BackendTLSPolicyValidationBuilder;
import io.gatewayapi.model.v1.SubjectAltNameType;
import io.gatewayapi.model.v1.WellKnownCACertificatesType;
import java.util.function.Consumer;

/**
 * How a Gateway knows that a backend is the one that it is meant to be.
 *
 * @param <S> the builder itself
 */
public interface ServerIdentity<S> {
  /**
   * Anything that has no name of its own here.
   *
   * <pre>{@code
   * validation: ...
   * }</pre>
   *
   * @param change changes what is checked
   * @return this builder
   */
  S validation(Consumer<BackendTLSPolicyValidationBuilder> change);

  /**
   * The name that is asked for (SNI) and that the certificate must be for.
   *
   * <pre>{@code
   * validation:                 # hostname("payments.internal")
   *   hostname: payments.internal
   * }</pre>
   *
   * @param hostname the name
   * @return this builder
   */
  default S hostname(String hostname) {
    return validation(v -> v.hostname(hostname));
  }

  /**
   * A ConfigMap with authorities whose signature is trusted.
   *
   * <pre>{@code
   * validation:                 # authoritiesFrom("internal-ca")
   *   caCertificateRefs:
   *   - group: ""
   *     kind: ConfigMap
   *     name: internal-ca
   * }</pre>
   *
   * @param configMap the ConfigMap's name
   * @return this builder
   */
  default S authoritiesFrom(String configMap) {
    return validation(
        v -> v.caCertificateRefs(c -> c.group("").kind("ConfigMap").name(configMap)));
  }

  /**
   * The authorities that the implementation's system trusts.
   *
   * <pre>{@code
   * validation:
   *   wellKnownCACertificates: System
   * }</pre>
   *
   * @return this builder
   */
  default S systemAuthorities() {
    return validation(v -> v.wellKnownCACertificates(WellKnownCACertificatesType.SYSTEM));
  }

  /**
   * A host name that the certificate may be for in place of {@code hostname}.
   *
   * <pre>{@code
   * validation:                 # subjectHostname("pay.example.com")
   *   subjectAltNames:
   *   - type: Hostname
   *     hostname: pay.example.com
   * }</pre>
   *
   * @param hostname the name
   * @return this builder
   */
  default S subjectHostname(String hostname) {
    return validation(
        v -> v.subjectAltNames(s -> s.type(SubjectAltNameType.HOSTNAME).hostname(hostname)));
  }

  /**
   * A URI that the certificate may be for in place of {@code hostname}, such as a SPIFFE identity.
   *
   * <pre>{@code
   * validation:                 # subjectUri("spiffe://example.com/payments")
   *   subjectAltNames:
   *   - type: URI
   *     uri: spiffe://example.com/payments
   * }</pre>
   *
   * @param uri the URI
   * @return this builder
   */
  default S subjectUri(String uri) {
    return validation(v -> v.subjectAltNames(s -> s.type(SubjectAltNameType.URI).uri(uri)));
  }
}
