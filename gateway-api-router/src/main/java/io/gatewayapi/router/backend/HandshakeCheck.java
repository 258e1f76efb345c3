package io.gatewayapi.router.backend;

import io.gatewayapi.router.match.Hostname;
import io.gatewayapi.router.tls.CertificateChain;
import io.gatewayapi.router.tls.Usage;
import io.gatewayapi.router.topology.policy.BackendTlsPolicy.AlternativeName;
import io.gatewayapi.router.topology.policy.TlsValidation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks a backend's certificate as a gateway does while it connects.
 *
 * @param validation what is asked of it
 * @param authorities who may have signed it
 * @param now the time of the connection, null if validity is not to be checked
 */
record HandshakeCheck(
    TlsValidation validation,
    Authorities authorities,
    @Nullable Instant now) {
  /** Why the handshake fails; empty if it does not. */
  Optional<String> problem(CertificateChain presented) {
    return authorities
        .bundle()
        .flatMap(bundle -> bundle.mistrust(presented, Usage.SERVER, now))
        .map(why ->
            "the certificate of the backend " + why + " (trusted is " + authorities.text() + ")")
        .or(() -> wrongName(presented));
  }

  private Optional<String> wrongName(CertificateChain presented) {
    boolean named = validation.subjectAltNames().isEmpty()
        ? isFor(presented, validation.hostname())
        : validation.subjectAltNames().stream().anyMatch(name -> has(presented, name));
    return named
        ? Optional.empty()
        : Optional.of(
            "the certificate of the backend is for " + names(presented) + ", not for " + wanted());
  }

  private String wanted() {
    return validation.subjectAltNames().isEmpty()
        ? validation.hostname()
        : String.join(
            " or ",
            validation.subjectAltNames().stream().map(AlternativeName::value).toList());
  }

  private static String names(CertificateChain presented) {
    List<String> all = new ArrayList<>(presented.hosts());
    all.addAll(presented.uris());
    return all.isEmpty() ? "nobody" : String.join(", ", all);
  }

  private static boolean has(CertificateChain presented, AlternativeName name) {
    return name.type().equals("URI")
        ? presented.uris().contains(name.value())
        : isFor(presented, name.value());
  }

  /** A wildcard in the certificate stands for one label, one that is asked for covers any host. */
  private static boolean isFor(CertificateChain presented, String hostname) {
    String wanted = hostname.toLowerCase(Locale.ROOT);
    return presented.hosts().stream()
        .map(host -> host.toLowerCase(Locale.ROOT))
        .anyMatch(host -> host.equals(wanted)
            || coversOneLabel(host, wanted)
            || wanted.startsWith("*.") && Hostname.of(wanted).covers(host));
  }

  private static boolean coversOneLabel(String pattern, String host) {
    int dot = host.indexOf('.');
    return pattern.startsWith("*.")
        && dot > 0
        && !host.startsWith("*")
        && host.substring(dot).equals(pattern.substring(1));
  }
}
