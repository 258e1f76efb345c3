package io.gatewayapi.router.given;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Certificates and keys for tests, made with openssl; nothing is protected by them. */
public final class Pems {
  private Pems() {}

  public static String pem(String file) {
    try (InputStream in = Pems.class.getResourceAsStream("/io/gatewayapi/router/tls/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
