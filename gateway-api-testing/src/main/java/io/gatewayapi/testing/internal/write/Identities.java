package io.gatewayapi.testing.internal.write;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * What the server invents for objects: times, uids, generated names.
 *
 * @param clock the time
 * @param uids a new uid each time
 * @param random for the endings of generated names
 */
public record Identities(Clock clock, Supplier<String> uids, RandomGenerator random) {
  private static final String LETTERS = "bcdfghjklmnpqrstvwxz2456789";
  private static final int LONGEST_PREFIX = 58;

  /**
   * Now, as timestamps of objects are written.
   *
   * @return whole seconds, in UTC
   */
  public String now() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return DateTimeFormatter.ISO_INSTANT.format(now);
  }

  /** A name that begins as asked. */
  String name(String prefix) {
    StringBuilder name = new StringBuilder(
        prefix.length() > LONGEST_PREFIX ? prefix.substring(0, LONGEST_PREFIX) : prefix);
    for (int i = 0; i < 5; i++) {
      name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return name.toString();
  }
}
