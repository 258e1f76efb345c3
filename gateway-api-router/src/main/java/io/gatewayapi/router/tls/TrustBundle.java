package io.gatewayapi.router.tls;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXReason;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The certificates of authorities that are trusted.
 *
 * @param authorities their certificates
 */
public record TrustBundle(List<X509Certificate> authorities) {
  /** Copies the list. */
  public TrustBundle {
    authorities = List.copyOf(authorities);
  }

  /**
   * Reads certificates.
   *
   * @param pem one or more certificates in PEM
   * @return the bundle
   * @throws IllegalArgumentException if there is none, or one that is malformed
   */
  public static TrustBundle read(String pem) {
    return new TrustBundle(Certificates.read(pem));
  }

  /**
   * Why a certificate in PEM is not to be trusted.
   *
   * @param pem the certificate, and those between it and an authority
   * @param usage what it is shown for
   * @param now the time, null if it is not to be judged whether certificates are too young or old
   * @return a clause that follows "the certificate"; empty if it is trusted
   */
  public Optional<String> mistrust(String pem, Usage usage, @Nullable Instant now) {
    try {
      return mistrust(CertificateChain.read(pem), usage, now);
    } catch (IllegalArgumentException e) {
      return Optional.of("cannot be read: it is " + e.getMessage());
    }
  }

  /**
   * Why a certificate is not to be trusted.
   *
   * @param chain the certificate, and those between it and an authority
   * @param usage what it is shown for
   * @param now the time, null if it is not to be judged whether certificates are too young or old
   * @return a clause that follows "the certificate"; empty if it is trusted
   */
  public Optional<String> mistrust(CertificateChain chain, Usage usage, @Nullable Instant now) {
    try {
      if (!usage.isAllowedBy(chain.leaf())) {
        return Optional.of("is not for " + usage);
      }
      validate(chain.certificates(), now);
      return Optional.empty();
    } catch (CertPathValidatorException e) {
      return Optional.of("is not trusted: " + why(e));
    } catch (GeneralSecurityException e) {
      return Optional.of("cannot be judged: " + e.getMessage());
    }
  }

  private static String why(CertPathValidatorException e) {
    if (e.getReason() == PKIXReason.NO_TRUST_ANCHOR
        || e.getReason() == BasicReason.INVALID_SIGNATURE) {
      return "no trusted authority signed it";
    }
    if (e.getReason() == BasicReason.EXPIRED) {
      return "it holds no longer";
    }
    return e.getReason() == BasicReason.NOT_YET_VALID
        ? "it does not hold yet"
        : String.valueOf(e.getMessage());
  }

  private void validate(List<X509Certificate> chain, @Nullable Instant now)
      throws GeneralSecurityException {
    if (authorities.isEmpty()) {
      throw new InvalidAlgorithmParameterException("there is no trusted authority");
    }
    List<X509Certificate> path = new ArrayList<>(chain.subList(0, 1));
    chain.stream().skip(1).filter(c -> !authorities.contains(c)).forEach(path::add);
    Set<TrustAnchor> anchors = new HashSet<>();
    authorities.forEach(a -> anchors.add(new TrustAnchor(a, null)));
    PKIXParameters parameters = new PKIXParameters(anchors);
    parameters.setRevocationEnabled(false);
    parameters.setDate(now == null ? whenAllHold(path) : Date.from(now));
    CertPath certPath = CertificateFactory.getInstance("X.509").generateCertPath(path);
    CertPathValidator.getInstance("PKIX").validate(certPath, parameters);
  }

  /** A time at which none is too young. */
  private static Date whenAllHold(List<X509Certificate> path) {
    return path.stream()
        .map(X509Certificate::getNotBefore)
        .max(Date::compareTo)
        .orElseGet(() -> Date.from(Instant.EPOCH));
  }
}
