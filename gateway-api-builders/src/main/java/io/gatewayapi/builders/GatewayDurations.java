package io.gatewayapi.builders;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * Durations as the Gateway API writes them: {@code 1h30m}, {@code 1s500ms}.
 *
 * <p>See <a href="https://gateway-api.sigs.k8s.io/geps/gep-2257/">GEP-2257</a>.
 */
public final class GatewayDurations {
  private static final Duration LARGEST =
      Duration.ofHours(99_999).plusMinutes(59).plusSeconds(59).plusMillis(999);

  private GatewayDurations() {}

  /**
   * A duration's text: hours, minutes, seconds and milliseconds, those that are zero left out.
   *
   * @param duration not negative, whole milliseconds, at most {@code 99999h59m59s999ms}
   * @return the text; {@code 0s} for no time at all
   * @throws IllegalArgumentException if the form cannot say the duration
   */
  public static String text(Duration duration) {
    if (duration.isNegative()) {
      throw refused(duration, "not negative");
    }
    if (!duration.truncatedTo(ChronoUnit.MILLIS).equals(duration)) {
      throw refused(duration, "whole milliseconds");
    }
    if (duration.compareTo(LARGEST) > 0) {
      throw refused(duration, "at most 99999h59m59s999ms");
    }
    StringBuilder text = new StringBuilder();
    part(text, duration.toHours(), "h");
    part(text, duration.toMinutesPart(), "m");
    part(text, duration.toSecondsPart(), "s");
    part(text, duration.toMillisPart(), "ms");
    return text.isEmpty() ? "0s" : text.toString();
  }

  private static void part(StringBuilder text, long amount, String unit) {
    if (amount != 0) {
      text.append(amount).append(unit);
    }
  }

  private static IllegalArgumentException refused(Duration duration, String expected) {
    return new IllegalArgumentException(
        "duration " + duration + " has no GEP-2257 text: expected " + expected);
  }
}
