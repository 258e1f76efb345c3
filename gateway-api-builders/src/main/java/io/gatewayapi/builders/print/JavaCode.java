package io.gatewayapi.builders.print;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Code that builds an object.
 *
 * @param imports what it imports; an import of a static method begins with {@code static}
 * @param type the object's class, as the imports let it be named
 * @param expression the code, without a semicolon
 */
public record JavaCode(SortedSet<String> imports, String type, String expression) {
  /** Copies the set. */
  public JavaCode {
    imports = Collections.unmodifiableSortedSet(new TreeSet<>(imports));
  }

  /**
   * A file with one class, which has one method, which builds the object.
   *
   * @param javaPackage the package, empty for none
   * @param className the class
   * @return the file's text
   */
  public String file(String javaPackage, String className) {
    StringBuilder text = new StringBuilder();
    if (!javaPackage.isEmpty()) {
      text.append("package ").append(javaPackage).append(";\n\n");
    }
    text.append(importLines()).append('\n');
    text.append("final class ").append(className).append(" {\n");
    text.append("  static ").append(type).append(" build() {\n");
    text.append("    return ").append(expression.replace("\n", "\n    ")).append(";\n");
    return text.append("  }\n}\n").toString();
  }

  /**
   * The import declarations: static ones first, sorted.
   *
   * @return one line each
   */
  public String importLines() {
    StringBuilder text = new StringBuilder();
    for (boolean statics : new boolean[] {true, false}) {
      boolean group = false;
      for (String name : imports) {
        if (name.startsWith("static ") == statics) {
          text.append(group || text.isEmpty() ? "" : "\n");
          text.append("import ").append(name).append(";\n");
          group = true;
        }
      }
    }
    return text.toString();
  }

  /** Imports, an empty line, and a declaration of a variable. */
  @Override
  public String toString() {
    return importLines() + "\n" + type + " object = " + expression + ";\n";
  }
}
