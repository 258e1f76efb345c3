package io.gatewayapi.testing.internal.kind;

import java.util.Optional;

/** Bytes in texts. */
final class Base64Text {
  private static final int QUANTUM = 4;

  private Base64Text() {}

  /**
   * What a real server says of a text that stands for no bytes: the place of the first sign that
   * does not belong there, or that of the last group if it is too short.
   */
  static Optional<String> mistake(String text) {
    String plain = text.replace("\n", "").replace("\r", "");
    int end = plain.length();
    while (end > 0 && plain.length() - end < 2 && plain.charAt(end - 1) == '=') {
      end--;
    }
    for (int i = 0; i < end; i++) {
      if (!isDigit(plain.charAt(i))) {
        return Optional.of(illegal(i));
      }
    }
    return plain.length() % QUANTUM == 0
        ? Optional.empty()
        : Optional.of(illegal(plain.length() / QUANTUM * QUANTUM));
  }

  private static boolean isDigit(char c) {
    return (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || c == '+'
        || c == '/';
  }

  private static String illegal(int at) {
    return "illegal base64 data at input byte " + at;
  }
}
