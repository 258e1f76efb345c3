package io.gatewayapi.validation.internal.check;

import io.gatewayapi.validation.text.GoQuoted;
import java.nio.charset.StandardCharsets;

/**
 * What the server makes of {@code generateName}. It counts and cuts bytes, also within a character.
 *
 * @param name the name, with {@code xxxxx} for five random characters
 * @param quoted the name as the server's messages have it
 */
record GeneratedName(String name, String quoted) {
  private static final int LONGEST_PREFIX = 58;
  private static final String RANDOM = "xxxxx";

  static GeneratedName of(String prefix) {
    int end = 0;
    int room = LONGEST_PREFIX;
    while (end < prefix.length()) {
      int next = prefix.offsetByCodePoints(end, 1);
      byte[] bytes = bytes(prefix.substring(end, next));
      if (bytes.length > room) {
        return of(prefix.substring(0, end), bytes, room);
      }
      room -= bytes.length;
      end = next;
    }
    return of(prefix, new byte[0], 0);
  }

  private static GeneratedName of(String whole, byte[] cut, int left) {
    StringBuilder quoted = new StringBuilder(GoQuoted.of(whole));
    quoted.setLength(quoted.length() - 1);
    for (int i = 0; i < left; i++) {
      quoted.append(String.format("\\x%02x", cut[i]));
    }
    String replaced = left == 0 ? "" : "\ufffd";
    return new GeneratedName(
        whole + replaced + RANDOM, quoted.append(RANDOM).append('"').toString());
  }

  /** A prefix as the server completes it for its check: its last two bytes become one. */
  static String withoutDash(String prefix) {
    if (prefix.length() < 2 || !prefix.endsWith("-")) {
      return prefix;
    }
    int start = prefix.offsetByCodePoints(prefix.length() - 1, -1);
    int rest = bytes(prefix.substring(start, prefix.length() - 1)).length - 1;
    return prefix.substring(0, start) + "_".repeat(rest) + "a"; // what is left fits no name
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
