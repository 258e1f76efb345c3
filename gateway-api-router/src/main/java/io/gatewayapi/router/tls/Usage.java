package io.gatewayapi.router.tls;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;

/** What a certificate is shown for, as RFC 5280 names it. */
public enum Usage {
  /** By a client to a server. */
  CLIENT("clients", "1.3.6.1.5.5.7.3.2"),
  /** By a server to its clients. */
  SERVER("servers", "1.3.6.1.5.5.7.3.1");

  private static final String ANY = "2.5.29.37.0";

  private final String users;
  private final String identifier;

  Usage(String users, String identifier) {
    this.users = users;
    this.identifier = identifier;
  }

  /** {@code clients}. */
  @Override
  public String toString() {
    return users;
  }

  /** Whether a certificate may be shown for this. */
  boolean isAllowedBy(X509Certificate certificate) throws CertificateParsingException {
    List<String> usages = certificate.getExtendedKeyUsage();
    return usages == null || usages.contains(identifier) || usages.contains(ANY);
  }
}
