package io.gatewayapi.codegen.cel;

import java.util.ArrayList;
import java.util.List;

/** Text as Java sources hold it. */
final class JavaText {
  private JavaText() {}

  static String quote(String text) {
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
            out.append(String.format("\\u%04x", (int) c));
          }
        }
      }
    }
    return out.append('"').toString();
  }

  /** Lines of a comment; a long text is broken at blanks. */
  static List<String> comment(String text, int width) {
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
