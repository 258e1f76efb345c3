package io.gatewayapi.builders.intent.http;

import io.gatewayapi.builders.GatewayDurations;
import io.gatewayapi.builders.internal.Open;
import io.gatewayapi.model.v1.HTTPRouteRetry;
import java.time.Duration;
import java.util.List;

/** When and how often a failed request is tried again. */
public final class Retry {
  private final HTTPRouteRetry retry;

  Retry(HTTPRouteRetry retry) {
    this.retry = retry;
  }

  /**
   * How many retries: {@code attempts: 3}.
   *
   * @param attempts beside the first try
   * @return this builder
   */
  public Retry attempts(int attempts) {
    retry.setAttempts(attempts);
    return this;
  }

  /**
   * Which answers count as failures.
   *
   * <pre>{@code
   * codes:                      # codes(502, 503)
   * - 502
   * - 503
   * }</pre>
   *
   * @param codes status codes, 400 to 599
   * @return this builder
   */
  public Retry codes(int... codes) {
    List<Integer> list = Open.list(retry.getCodes(), retry::setCodes);
    for (int code : codes) {
      list.add(code);
    }
    return this;
  }

  /**
   * How long to wait at least between tries: {@code backoff: 100ms}.
   *
   * @param backoff the time
   * @return this builder
   * @throws IllegalArgumentException if the API's form cannot say the duration
   */
  public Retry backoff(Duration backoff) {
    retry.setBackoff(GatewayDurations.text(backoff));
    return this;
  }
}
