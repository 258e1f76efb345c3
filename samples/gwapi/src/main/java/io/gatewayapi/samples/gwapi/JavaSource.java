package io.gatewayapi.samples.gwapi;

import io.gatewayapi.builders.print.JavaCode;
import io.gatewayapi.model.manifest.Manifest;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** One class with a method for each object. */
final class JavaSource {
  private final String javaPackage;
  private final String className;
  private final Set<String> imports = new TreeSet<>();
  private final Set<String> methods = new HashSet<>();
  private final StringBuilder body = new StringBuilder();

  JavaSource(String javaPackage, String className) {
    this.javaPackage = javaPackage;
    this.className = className;
  }

  void add(Manifest manifest, JavaCode code) {
    imports.addAll(code.imports());
    body.append('\n')
        .append("  static ")
        .append(code.type())
        .append(' ')
        .append(method(manifest))
        .append("() {\n    return ")
        .append(code.expression().replace("\n", "\n    "))
        .append(";\n  }\n");
  }

  /** {@code httpRouteStore} for the HTTPRoute {@code store}; numbered if there are several. */
  private String method(Manifest manifest) {
    StringBuilder name = new StringBuilder(kind(manifest.kind()));
    for (String word : manifest.name().orElse("").split("[^A-Za-z0-9]+", -1)) {
      if (!word.isEmpty()) {
        name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
      }
    }
    String unique = name.toString();
    for (int n = 2; !methods.add(unique); n++) {
      unique = name + "_" + n;
    }
    return unique;
  }

  /** {@code httpRoute} for {@code HTTPRoute}, {@code gateway} for {@code Gateway}. */
  private static String kind(String kind) {
    int capitals = 0;
    while (capitals < kind.length() && Character.isUpperCase(kind.charAt(capitals))) {
      capitals++;
    }
    int small = capitals > 1 && capitals < kind.length() ? capitals - 1 : Math.min(1, capitals);
    return kind.substring(0, small).toLowerCase(Locale.ROOT) + kind.substring(small);
  }

  @Override
  public String toString() {
    String head = javaPackage.isEmpty() ? "" : "package " + javaPackage + ";\n\n";
    JavaCode all = new JavaCode(new TreeSet<>(imports), "", "");
    return head + all.importLines() + "\nfinal class " + className + " {\n  private " + className
        + "() {}\n" + body + "}\n";
  }
}
