package io.gatewayapi.router.rule;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The retry settings of a rule.
 *
 * @param codes the response codes that are retried
 * @param attempts how often a request is retried after its first try; null if not set
 * @param backoff the least time between tries; null if not set
 */
public record Retry(
    List<Integer> codes,
    @Nullable Integer attempts,
    @Nullable Duration backoff) {
  /** Copies the list. */
  public Retry {
    codes = List.copyOf(codes);
  }
}
