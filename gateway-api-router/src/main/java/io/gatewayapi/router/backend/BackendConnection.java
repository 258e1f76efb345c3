package io.gatewayapi.router.backend;

import io.gatewayapi.router.rule.RetryBudget;
import org.jspecify.annotations.Nullable;

/**
 * How a gateway speaks with a backend.
 *
 * @param protocol what is spoken
 * @param tls the TLS that the backend sees, null if it sees none
 * @param session how a client's requests stay together, null if they need not
 * @param budget how many requests may be retries, null if nothing limits them
 */
public record BackendConnection(
    BackendProtocol protocol,
    @Nullable BackendTls tls,
    @Nullable StickySession session,
    @Nullable RetryBudget budget) {
  /**
   * A connection without TLS, sessions or budget.
   *
   * @param protocol what is spoken
   * @return the connection
   */
  public static BackendConnection plain(BackendProtocol protocol) {
    return new BackendConnection(protocol, null, null, null);
  }
}
