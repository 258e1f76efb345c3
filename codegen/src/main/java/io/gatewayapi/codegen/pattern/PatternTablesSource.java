package io.gatewayapi.codegen.pattern;

import io.gatewayapi.codegen.generate.source.JavaText;
import io.gatewayapi.codegen.generate.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** The class that has the tables of all known patterns. */
public final class PatternTablesSource {
  /** Its qualified name. */
  public static final String JAVA_TYPE =
      "io.gatewayapi.validation.internal.pattern.tables.PatternTables";

  private static final int WIDTH = 80;

  private PatternTablesSource() {}

  /**
   * The source of the class.
   *
   * @param patterns all patterns
   * @param joint tests of one text that are made together
   * @return its text
   * @throws UnsupportedPatternException if a pattern has no table
   */
  public static String of(SortedSet<String> patterns, List<List<TextTest>> joint) {
    SourceFile file =
        new SourceFile(JAVA_TYPE, "// Generated from the patterns of the CRDs; do not edit.");
    file.ref("org.jspecify.annotations.Nullable");
    file.javadoc(List.of("Automata of known patterns, as text."));
    file.line("public final class PatternTables {");
    file.line("private PatternTables() {}");
    file.line("");
    file.javadoc(List.of(
        "The table of a pattern.",
        "",
        "@param pattern in RE2 syntax",
        "@return null if the pattern is not known"));
    file.line("public static @Nullable String of(String pattern) {");
    Map<String, String> tables = new LinkedHashMap<>();
    patterns.forEach(pattern -> tables.put(pattern, Table.of(pattern)));
    choice(file, "pattern", tables);
    file.line("}");
    file.line("");
    file.javadoc(List.of(
        "The table of several tests of one text.",
        "",
        "@param tests a line for each, {@code with} or {@code without} a pattern",
        "@return null if these tests are not known"));
    file.line("public static @Nullable String joint(String tests) {");
    Map<String, String> jointTables = new LinkedHashMap<>();
    joint.forEach(tests -> jointTables.put(TextTest.lines(tests), Table.of(tests)));
    choice(file, "tests", jointTables);
    file.line("}");
    file.line("}");
    return file.toString();
  }

  private static void choice(SourceFile file, String name, Map<String, String> tables) {
    file.line("switch (" + name + ") {");
    tables.forEach((key, table) -> {
      file.line("case " + JavaText.quote(key) + ":");
      file.lines(literal(table));
    });
    file.line("default:");
    file.line("  return null;");
    file.line("}");
  }

  private static List<String> literal(String table) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < table.length(); i++) {
      String quoted = JavaText.quote(table.substring(i, i + 1));
      line.append(quoted, 1, quoted.length() - 1);
      if (line.length() > WIDTH - 4 || i == table.length() - 1) {
        lines.add((lines.isEmpty() ? "  return \"" : "      + \"") + line + "\"");
        line.setLength(0);
      }
    }
    lines.set(lines.size() - 1, lines.get(lines.size() - 1) + ";");
    return lines;
  }
}
