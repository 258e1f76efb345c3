package io.gatewayapi.samples.gwapi;

import java.time.Duration;

/** Durations as the Gateway API writes them (GEP-2257): {@code 1h30m}, {@code 1s500ms}. */
final class DurationText {
  private DurationText() {}

  static String of(Duration duration) {
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
}
