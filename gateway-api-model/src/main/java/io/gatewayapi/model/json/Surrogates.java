package io.gatewayapi.model.json;

import java.nio.charset.StandardCharsets;

/**
 * Half a surrogate pair, which a Java string can hold and UTF-8 cannot: it is written as the escape
 * that JSON has for it.
 */
final class Surrogates {
  private Surrogates() {}

  /** A JSON text in UTF-8, with halves of pairs escaped. */
  static byte[] encode(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    // The encoder puts a question mark in the place of a half; most texts have neither.
    return TextScanner.has(bytes, '?') && hasHalf(json)
        ? escapeHalves(json).getBytes(StandardCharsets.UTF_8)
        : bytes;
  }

  private static boolean hasHalf(String text) {
    return text.codePoints().anyMatch(Surrogates::isHalf);
  }

  /** Whether a code point is half a pair. */
  static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private static String escapeHalves(String json) {
    StringBuilder text = new StringBuilder(json.length() + 16);
    json.codePoints().forEach(c -> {
      if (isHalf(c)) {
        appendEscape(text, c);
      } else {
        text.appendCodePoint(c);
      }
    });
    return text.toString();
  }

  /** Appends the escape of a character. */
  static void appendEscape(StringBuilder text, int c) {
    text.append(String.format("\\u%04x", c));
  }
}
