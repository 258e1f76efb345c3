package io.gatewayapi.router.tls;

import io.gatewayapi.router.id.ObjectRef;
import java.util.List;

/**
 * How a listener deals with TLS.
 *
 * @param mode {@code Terminate} or {@code Passthrough}
 * @param certificates where its certificates are
 * @param otherwise whether certificates may come from elsewhere, as options of an implementation
 */
public record ListenerTls(String mode, List<ObjectRef> certificates, boolean otherwise) {
  /** The gateway ends the TLS session. */
  public static final String TERMINATE = "Terminate";

  /** The gateway sees the handshake's first message only. */
  public static final String PASSTHROUGH = "Passthrough";

  /** Copies the list. */
  public ListenerTls {
    certificates = List.copyOf(certificates);
  }

  /**
   * TLS that ends at the gateway, with certificates that are none of the API's business.
   *
   * @return the setting
   */
  public static ListenerTls elsewhere() {
    return new ListenerTls(TERMINATE, List.of(), true);
  }

  /**
   * Whether the TLS session is passed through.
   *
   * @return false if it ends at the gateway
   */
  public boolean passes() {
    return mode.equals(PASSTHROUGH);
  }
}
