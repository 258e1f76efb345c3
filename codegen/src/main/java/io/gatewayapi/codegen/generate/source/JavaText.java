package io.gatewayapi.codegen.generate.source;

import java.util.ArrayList;
import java.util.List;

/** Text as Java sources hold it. */
public final class JavaText {
  private JavaText() {}

  /**
   * A string literal.
   *
   * @param text any text
   * @return the literal with its quotes; ASCII only
   */
  public static String quote(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        default -> {
          if (c >= ' ' && c < 127) {
            out.append(c);
          } else {
            // Control characters are no Unicode escapes: those would end the line.
            out.append(String.format(c < 256 ? "\\%03o" : "\\u%04x", (int) c));
          }
        }
      }
    }
    return out.append('"').toString();
  }

  /**
   * Lines of a comment; a long text is broken at blanks.
   *
   * @param text any text
   * @param width the longest line's length, if the text has blanks
   * @return the lines with their slashes
   */
  public static List<String> comment(String text, int width) {
    List<String> lines = new ArrayList<>();
    String rest = text.replace("\n", " ").replace("\\u", "\\ u");
    while (rest.length() > width) {
      int blank = rest.lastIndexOf(' ', width);
      if (blank <= 0) {
        blank = rest.indexOf(' ');
      }
      if (blank <= 0) {
        break;
      }
      lines.add("// " + rest.substring(0, blank).stripTrailing());
      rest = rest.substring(blank + 1);
    }
    lines.add("// " + rest);
    return lines;
  }
}
