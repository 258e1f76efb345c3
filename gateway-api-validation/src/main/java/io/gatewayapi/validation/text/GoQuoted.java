package io.gatewayapi.validation.text;

/**
 * Text in quotes as a server's messages print it.
 *
 * <p>Pure; safe to use from any thread.
 */
public final class GoQuoted {
  private GoQuoted() {}

  /**
   * Quotes a text as Go's {@code %q} does.
   *
   * @param text any text
   * @return the text in double quotes, what cannot be printed escaped
   */
  public static String of(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      append(read(c), out);
    }
    return out.append('"').toString();
  }

  /** Half a pair of surrogates is what no Go text holds; reading JSON replaces it. */
  private static int read(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xfffd : c;
  }

  private static void append(int c, StringBuilder out) {
    String shortForm = switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case 7 -> "\\a";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case 11 -> "\\v";
      default -> "";
    };
    if (!shortForm.isEmpty()) {
      out.append(shortForm);
    } else if (isPrintable(c)) {
      out.appendCodePoint(c);
    } else if (c < ' ' || c == 0x7f) {
      out.append(String.format("\\x%02x", c));
    } else {
      out.append(c < 0x10000 ? String.format("\\u%04x", c) : String.format("\\U%08x", c));
    }
  }

  /**
   * Whether Go takes a character for one that can be printed: of spaces only U+0020 is.
   *
   * @param c a code point
   * @return false for controls, formats, other spaces, and what has no character
   */
  public static boolean isPrintable(int c) {
    if (c == ' ') {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR -> false;
      default -> true;
    };
  }
}
