package io.gatewayapi.router.backend;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The certificate that a backend presents, followed by those that lead to its authority.
 *
 * @param certificates the certificates, the backend's own first; at least one
 */
record CertificateChain(List<X509Certificate> certificates) {
  private static final int LONGEST = 10;
  private static final Pattern PEM =
      Pattern.compile("-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----");

  CertificateChain {
    certificates = List.copyOf(certificates);
  }

  /** The certificates of a PEM text; empty if it has none, or one that cannot be read. */
  static List<X509Certificate> parse(String pem) {
    List<X509Certificate> all = new ArrayList<>();
    Matcher matcher = PEM.matcher(pem);
    while (matcher.find()) {
      Optional<X509Certificate> read = read(matcher.group());
      if (read.isEmpty()) {
        return List.of();
      }
      all.add(read.get());
    }
    return all;
  }

  private static Optional<X509Certificate> read(String pem) {
    try {
      return CertificateFactory.getInstance("X.509")
          .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
          .stream()
          .filter(X509Certificate.class::isInstance)
          .map(X509Certificate.class::cast)
          .findFirst();
    } catch (CertificateException unreadable) {
      return Optional.empty();
    }
  }

  X509Certificate leaf() {
    return certificates.get(0);
  }

  /** Whether a chain of signatures leads to one of the authorities. */
  boolean isSignedBy(List<X509Certificate> authorities) {
    X509Certificate current = leaf();
    for (int i = 0; i < LONGEST; i++) {
      if (authorities.contains(current)) {
        return true;
      }
      X509Certificate last = current;
      if (authorities.stream().anyMatch(authority -> signs(authority, last))) {
        return true;
      }
      Optional<X509Certificate> next =
          certificates.stream().filter(c -> !c.equals(last) && signs(c, last)).findFirst();
      if (next.isEmpty()) {
        return false;
      }
      current = next.get();
    }
    return false;
  }

  private static boolean signs(X509Certificate authority, X509Certificate certificate) {
    if (!authority.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())
        || authority.getBasicConstraints() < 0) {
      return false;
    }
    try {
      certificate.verify(authority.getPublicKey());
      return true;
    } catch (GeneralSecurityException signedByAnother) {
      return false;
    }
  }

  /** Whether the backend's certificate holds at an instant; always true without one. */
  boolean holdsAt(@Nullable Instant now) {
    return now == null
        || !leaf().getNotBefore().toInstant().isAfter(now)
            && !leaf().getNotAfter().toInstant().isBefore(now);
  }

  /** Its subject alternative names that are hosts. */
  List<String> hosts() {
    return names(2).toList();
  }

  /** Its subject alternative names that are URIs. */
  List<String> uris() {
    return names(6).toList();
  }

  private Stream<String> names(int type) {
    try {
      return Optional.ofNullable(leaf().getSubjectAlternativeNames()).stream()
          .flatMap(Collection::stream)
          .filter(name -> Integer.valueOf(type).equals(name.get(0)))
          .map(name -> String.valueOf(name.get(1)));
    } catch (CertificateException unreadable) {
      return Stream.empty();
    }
  }
}
