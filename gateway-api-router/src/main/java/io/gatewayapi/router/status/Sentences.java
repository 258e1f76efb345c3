package io.gatewayapi.router.status;

import java.util.Locale;

/** Messages of conditions. */
final class Sentences {
  /** What the API allows. */
  private static final int LONGEST = 32768;

  private Sentences() {}

  /** A clause as a sentence. */
  static String of(String clause) {
    String text = clause.isEmpty()
        ? ""
        : clause.substring(0, 1).toUpperCase(Locale.ROOT) + clause.substring(1) + ".";
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
