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
      boolean comment = line.strip().startsWith("/**");
      boolean fits = !last.isEmpty() && !last.endsWith("{") && !line.strip().equals("}");
      if ((blank || comment) && fits) {
        out.add("");
      }
      out.add(line);
      blank = false;
    }
    return out;
  }
}
