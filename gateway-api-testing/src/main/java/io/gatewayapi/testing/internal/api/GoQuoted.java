package io.gatewayapi.testing.internal.api;

/** Text in quotes as a real server's messages print it. */
public final class GoQuoted {
  private GoQuoted() {}

  /**
   * Quotes a text.
   *
   * @param text the text
   * @return the text in double quotes, control characters escaped
   */
  public static String of(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints().forEach(c -> append(quoted, c));
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder quoted, int c) {
    switch (c) {
      case '"' -> quoted.append("\\\"");
      case '\\' -> quoted.append("\\\\");
      case '\n' -> quoted.append("\\n");
      case '\r' -> quoted.append("\\r");
      case '\t' -> quoted.append("\\t");
      default -> {
        if (c < ' ' || c == 0x7f) {
          quoted.append("\\x").append(String.format("%02x", c));
        } else {
          quoted.appendCodePoint(c);
        }
      }
    }
  }
}
