package io.gatewayapi.router.tls;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A certificate and those that lead from it to an authority.
 *
 * @param certificates the certificate itself first; never empty
 */
public record CertificateChain(List<X509Certificate> certificates) {
  private static final int DNS_NAME = 2;
  private static final int URI = 6;

  /** Copies the list. */
  public CertificateChain {
    certificates = List.copyOf(certificates);
  }

  /**
   * Reads certificates.
   *
   * @param pem one or more certificates in PEM
   * @return the chain
   * @throws IllegalArgumentException if there is none, or one that is malformed
   */
  public static CertificateChain read(String pem) {
    return new CertificateChain(Certificates.read(pem));
  }

  /**
   * Reads certificates that may be malformed.
   *
   * @param pem text of which it is hoped that it holds certificates
   * @return empty if it holds none, or one that is malformed
   */
  public static Optional<CertificateChain> find(String pem) {
    try {
      return Optional.of(read(pem));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /**
   * The certificate at the chain's beginning.
   *
   * @return whose names count
   */
  public X509Certificate leaf() {
    return certificates.get(0);
  }

  /**
   * The hosts it is for, without regard to its subject.
   *
   * @return its alternative names that are DNS names
   */
  public List<String> hosts() {
    return names(DNS_NAME).toList();
  }

  /**
   * The identities it is for that are URIs.
   *
   * @return its alternative names that are URIs
   */
  public List<String> uris() {
    return names(URI).toList();
  }

  private Stream<String> names(int type) {
    try {
      return Optional.ofNullable(leaf().getSubjectAlternativeNames()).stream()
          .flatMap(Collection::stream)
          .filter(name -> Integer.valueOf(type).equals(name.get(0)))
          .map(name -> String.valueOf(name.get(1)));
    } catch (CertificateParsingException unreadable) {
      return Stream.empty();
    }
  }
}
