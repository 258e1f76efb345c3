package io.gatewayapi.client.watch;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long is waited after failures that follow each other: twice as long each time, between half
 * and all of it at random, so that many clients do not come back at once.
 *
 * <p>Immutable.
 *
 * @param first the wait after the first failure
 * @param longest the longest wait
 */
public record Backoff(Duration first, Duration longest) {
  /**
   * From half a second to half a minute.
   *
   * @return the back-off that is used unless another one is set
   */
  public static Backoff usual() {
    return new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30));
  }

  /**
   * The wait after a failure.
   *
   * @param failures how many there were in a row, at least 1
   * @param random where chance comes from
   * @return the time to wait
   */
  public Duration after(int failures, RandomGenerator random) {
    long millis = Math.max(1, first.toMillis());
    long full = Math.min(longest.toMillis(), millis << Math.min(failures - 1, 20));
    long half = Math.max(1, full) / 2;
    return Duration.ofMillis(half + random.nextLong(full - half + 1));
  }
}
