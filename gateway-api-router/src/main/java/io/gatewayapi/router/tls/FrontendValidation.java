package io.gatewayapi.router.tls;

import io.gatewayapi.router.id.ObjectRef;
import java.util.List;

/**
 * How the certificate of a client is checked.
 *
 * @param authorities where the certificates of the authorities are
 * @param mode {@code AllowValidOnly} or {@code AllowInsecureFallback}
 */
public record FrontendValidation(List<ObjectRef> authorities, String mode) {
  /** Only clients with a valid certificate get in. */
  public static final String VALID_ONLY = "AllowValidOnly";

  /** All clients get in, whatever they show. */
  public static final String INSECURE_FALLBACK = "AllowInsecureFallback";

  /** Copies the list. */
  public FrontendValidation {
    authorities = List.copyOf(authorities);
  }

  /**
   * Whether clients get in without a valid certificate.
   *
   * @return true for {@link #INSECURE_FALLBACK}
   */
  public boolean isInsecure() {
    return mode.equals(INSECURE_FALLBACK);
  }
}
