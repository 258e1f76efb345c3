package io.gatewayapi.router.tls;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Optional;

/** Reads private keys in PEM: of PKCS #8, and of the older forms for RSA and elliptic curves. */
final class PrivateKeys {
  private static final String LABEL_END = "PRIVATE KEY";
  private static final byte[] VERSION = {2, 1, 0};
  private static final byte[] SAMPLE = {1, 2, 3, 4};

  private PrivateKeys() {}

  /**
   * Reads the private key that belongs to a public one.
   *
   * @throws IllegalArgumentException if there is none, if it is malformed, or for another one
   */
  static void check(String pem, PublicKey publicKey) {
    Pem block = Pem.blocks(pem).stream()
        .filter(b -> b.label().endsWith(LABEL_END))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no private key in PEM"));
    try {
      PrivateKey key = KeyFactory.getInstance(publicKey.getAlgorithm())
          .generatePrivate(new PKCS8EncodedKeySpec(pkcs8(block, publicKey)));
      if (!belongTogether(key, publicKey)) {
        throw new IllegalArgumentException("the private key is not the certificate's");
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("a malformed private key", e);
    }
  }

  /** The older forms lack the algorithm, which the public key has. */
  private static byte[] pkcs8(Pem block, PublicKey publicKey) {
    return switch (block.label()) {
      case "PRIVATE KEY" -> block.der();
      case "RSA PRIVATE KEY", "EC PRIVATE KEY" ->
        Der.sequence(VERSION, Der.firstOfSequence(publicKey.getEncoded()), Der.octets(block.der()));
      default -> throw new IllegalArgumentException("a private key of the form " + block.label());
    };
  }

  private static boolean belongTogether(PrivateKey privateKey, PublicKey publicKey)
      throws GeneralSecurityException {
    Optional<String> algorithm = signature(publicKey.getAlgorithm());
    if (algorithm.isEmpty()) {
      return true;
    }
    Signature signature = Signature.getInstance(algorithm.get());
    signature.initSign(privateKey);
    signature.update(SAMPLE);
    byte[] signed = signature.sign();
    signature.initVerify(publicKey);
    signature.update(SAMPLE);
    return signature.verify(signed);
  }

  private static Optional<String> signature(String algorithm) {
    return switch (algorithm) {
      case "RSA" -> Optional.of("SHA256withRSA");
      case "EC" -> Optional.of("SHA256withECDSA");
      case "EdDSA", "Ed25519", "Ed448" -> Optional.of("EdDSA");
      default -> Optional.empty();
    };
  }
}
