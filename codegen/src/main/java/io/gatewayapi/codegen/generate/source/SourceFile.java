package io.gatewayapi.codegen.generate.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A Java file being written: lines of text, indented by their braces, and imports as they are asked
 * for.
 */
public final class SourceFile {
  private final String javaPackage;
  private final String header;
  private final Map<String, String> imports = new TreeMap<>();
  private final TreeSet<String> staticImports = new TreeSet<>();
  private final List<String> lines = new ArrayList<>();
  private int level;

  /**
   * Starts a file.
   *
   * @param javaType the qualified name of its class
   * @param header its first line, a comment
   */
  public SourceFile(String javaType, String header) {
    this.javaPackage = javaType.substring(0, javaType.lastIndexOf('.'));
    this.header = header;
    imports.put(javaType.substring(javaType.lastIndexOf('.') + 1), javaType);
  }

  /**
   * A class as the file names it; it is imported where need be.
   *
   * @param javaType its qualified name
   * @return the simple name, or the qualified one if another class has the simple name here
   */
  public String ref(String javaType) {
    String simple = javaType.substring(javaType.lastIndexOf('.') + 1);
    String known = imports.putIfAbsent(simple, javaType);
    return known == null || known.equals(javaType) ? simple : javaType;
  }

  /**
   * Imports a static member.
   *
   * @param member its name, qualified by its class
   */
  public void staticRef(String member) {
    staticImports.add(member);
  }

  /**
   * Adds a line. One that starts with a closing brace stands a level further out, what follows one
   * that ends with an opening brace a level further in.
   *
   * @param text the line
   * @return this
   */
  public SourceFile line(String text) {
    if (text.startsWith("}")) {
      level--;
    }
    lines.add(text.isEmpty() ? "" : "  ".repeat(level) + text);
    if (text.endsWith("{")) {
      level++;
    }
    return this;
  }

  /**
   * Adds lines.
   *
   * @param text lines
   * @return this
   */
  public SourceFile lines(List<String> text) {
    text.forEach(this::line);
    return this;
  }

  /**
   * Adds a javadoc comment.
   *
   * @param text its lines, without stars
   * @return this
   */
  public SourceFile javadoc(List<String> text) {
    if (text.size() == 1 && level * 2 + text.get(0).length() + 7 <= LineWrap.WIDTH) {
      return line("/** " + text.get(0) + " */");
    }
    line("/**");
    text.forEach(part -> line((" * " + part).stripTrailing()));
    return line(" */");
  }

  /** The file's text. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(header).append('\n');
    text.append("package ").append(javaPackage).append(";\n\n");
    staticImports.forEach(member -> text.append("import static ").append(member).append(";\n"));
    text.append(staticImports.isEmpty() ? "" : "\n");
    List<String> imported = imports.values().stream()
        .filter(type -> !isNear(type.substring(0, type.lastIndexOf('.'))))
        .sorted()
        .toList();
    imported.forEach(type -> text.append("import ").append(type).append(";\n"));
    text.append(imported.isEmpty() ? "" : "\n");
    for (String line : lines) {
      LineWrap.wrap(line).forEach(part -> text.append(part).append('\n'));
    }
    return text.toString();
  }

  private boolean isNear(String other) {
    return other.equals(javaPackage) || other.equals("java.lang");
  }
}
