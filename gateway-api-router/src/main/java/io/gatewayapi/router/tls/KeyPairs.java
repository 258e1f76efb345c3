package io.gatewayapi.router.tls;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Judges certificates with their private keys, as a Secret holds them in {@code tls.crt} and {@code
 * tls.key}.
 *
 * <p>Manifests that are looked at offline often lack private keys. A key whose text begins with
 * the word placeholder, redacted or omitted counts as left out: it is taken to be the
 * certificate's.
 */
public final class KeyPairs {
  private static final String CERTIFICATE = "tls.crt";
  private static final String KEY = "tls.key";
  private static final Pattern LEFT_OUT = Pattern.compile(
      "\\W{0,9}(placeholder|redacted|omitted)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private KeyPairs() {}

  /**
   * What is wrong with a certificate and its key.
   *
   * @param data the data of a Secret
   * @return empty if both are there, parse, and belong together
   */
  public static Optional<String> problem(Map<String, String> data) {
    for (String key : List.of(CERTIFICATE, KEY)) {
      if (data.getOrDefault(key, "").isBlank()) {
        return Optional.of("it has no " + key);
      }
    }
    return certificateProblem(data).or(() -> keyProblem(data));
  }

  private static Optional<String> certificateProblem(Map<String, String> data) {
    try {
      Certificates.read(data.getOrDefault(CERTIFICATE, ""));
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(CERTIFICATE + " holds " + e.getMessage());
    }
  }

  private static Optional<String> keyProblem(Map<String, String> data) {
    if (isLeftOut(data)) {
      return Optional.empty();
    }
    X509Certificate leaf = Certificates.read(data.getOrDefault(CERTIFICATE, "")).get(0);
    try {
      PrivateKeys.check(data.getOrDefault(KEY, ""), leaf.getPublicKey());
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(KEY + ": " + e.getMessage());
    }
  }

  /**
   * Whether the private key is left out, which its text says.
   *
   * @param data the data of a Secret
   * @return true if it is taken to be the certificate's
   */
  public static boolean isLeftOut(Map<String, String> data) {
    return LEFT_OUT.matcher(data.getOrDefault(KEY, "")).matches();
  }
}
