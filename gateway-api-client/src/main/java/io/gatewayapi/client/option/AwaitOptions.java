package io.gatewayapi.client.option;

import java.time.Duration;

/**
 * How long an object is waited for.
 *
 * <p>Immutable.
 *
 * @param deadline how long
 */
public record AwaitOptions(Duration deadline) {
  /**
   * With a deadline.
   *
   * @param deadline how long
   * @return the options
   */
  public static AwaitOptions within(Duration deadline) {
    return new AwaitOptions(deadline);
  }
}
