package io.gatewayapi.router.tls;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** Reads certificates in PEM. */
final class Certificates {
  private static final String LABEL = "CERTIFICATE";

  private Certificates() {}

  /**
   * Reads all certificates of a text.
   *
   * @throws IllegalArgumentException if there is none, or one that is malformed
   */
  static List<X509Certificate> read(String pem) {
    List<X509Certificate> all = new ArrayList<>();
    for (Pem block : Pem.blocks(pem)) {
      if (block.label().equals(LABEL)) {
        all.add(certificate(block.der()));
      }
    }
    if (all.isEmpty()) {
      throw new IllegalArgumentException("no certificate in PEM");
    }
    return List.copyOf(all);
  }

  private static X509Certificate certificate(byte[] der) {
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der));
    } catch (CertificateException e) {
      throw new IllegalArgumentException("a malformed certificate", e);
    }
  }
}
