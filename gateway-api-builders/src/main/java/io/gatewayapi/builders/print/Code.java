package io.gatewayapi.builders.print;

import java.util.Set;
import java.util.TreeSet;

/** What a piece of code imports. */
final class Code {
  private final Set<String> imports = new TreeSet<>();

  Set<String> imports() {
    return imports;
  }

  /** A class by its simple name. */
  String type(String javaType) {
    imports.add(javaType);
    return javaType.substring(javaType.lastIndexOf('.') + 1);
  }

  /** A static method by its simple name. */
  String method(String javaType, String name) {
    imports.add("static " + javaType + "." + name);
    return name;
  }
}
