package io.gatewayapi.codegen.generate.source;

import java.util.ArrayList;
import java.util.List;

/** Sorts the imports. */
final class SortedImports {
  private SortedImports() {}

  static List<String> arrange(List<String> lines) {
    List<String> out = new ArrayList<>(lines);
    List<String> imports =
        lines.stream().filter(SortedImports::isImport).sorted().toList();
    int next = 0;
    for (int i = 0; i < out.size(); i++) {
      if (isImport(out.get(i))) {
        out.set(i, imports.get(next++));
      }
    }
    return out;
  }

  private static boolean isImport(String line) {
    return line.startsWith("import ");
  }
}
