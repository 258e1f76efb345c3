package io.gatewayapi.router.tls;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.PKIXParameters;
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
  private static final String FOR_CLIENTS = "1.3.6.1.5.5.7.3.2";
  private static final String FOR_ANYTHING = "2.5.29.37.0";

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
   * Why a client is not to be trusted.
   *
   * @param pem the client's certificate, and those between it and an authority
   * @param now the time, null if it is not to be judged whether certificates are too young or old
   * @return empty if the client is trusted
   */
  public Optional<String> mistrust(String pem, @Nullable Instant now) {
    try {
      List<X509Certificate> chain = Certificates.read(pem);
      if (!isForClients(chain.get(0))) {
        return Optional.of("the client's certificate is not for clients");
      }
      validate(chain, now == null ? chain.get(0).getNotBefore() : Date.from(now));
      return Optional.empty();
    } catch (CertPathValidatorException e) {
      return Optional.of("the client's certificate is not trusted: " + e.getReason());
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      return Optional.of("the client's certificate cannot be judged: " + e.getMessage());
    }
  }

  private static boolean isForClients(X509Certificate leaf) throws CertificateParsingException {
    List<String> usages = leaf.getExtendedKeyUsage();
    return usages == null || usages.contains(FOR_CLIENTS) || usages.contains(FOR_ANYTHING);
  }

  private void validate(List<X509Certificate> chain, Date date) throws GeneralSecurityException {
    if (authorities.isEmpty()) {
      throw new InvalidAlgorithmParameterException("there is no trusted authority");
    }
    List<X509Certificate> path = new ArrayList<>(chain.subList(0, 1));
    chain.stream().skip(1).filter(c -> !authorities.contains(c)).forEach(path::add);
    Set<TrustAnchor> anchors = new HashSet<>();
    authorities.forEach(a -> anchors.add(new TrustAnchor(a, null)));
    PKIXParameters parameters = new PKIXParameters(anchors);
    parameters.setRevocationEnabled(false);
    parameters.setDate(date);
    CertPath certPath = CertificateFactory.getInstance("X.509").generateCertPath(path);
    CertPathValidator.getInstance("PKIX").validate(certPath, parameters);
  }
}
