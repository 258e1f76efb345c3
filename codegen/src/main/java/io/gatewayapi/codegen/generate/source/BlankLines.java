package io.gatewayapi.codegen.generate.source;

import java.util.ArrayList;
import java.util.List;

/** Sets the blank lines between members. */
final class BlankLines {
  private BlankLines() {}

  static List<String> arrange(List<String> lines) {
    List<String> out = new ArrayList<>();
    boolean blank = false;
    for (String line : lines) {
      if (line.isBlank()) {
        blank = true;
        continue;
      }
      String last = out.isEmpty() ? "" : out.get(out.size() - 1);
      boolean fits = !last.isEmpty() && !last.endsWith("{") && !line.strip().equals("}");
      if (fits && (blank || startsMember(line, last))) {
        out.add("");
      }
      out.add(line);
      blank = false;
    }
    return out;
  }

  /** A comment, or the first field behind the constants. */
  private static boolean startsMember(String line, String last) {
    return line.strip().startsWith("/**")
        || (line.startsWith("  private ") && last.startsWith("  public static final "));
  }
}
