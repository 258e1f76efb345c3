package io.gatewayapi.samples.gwapi;

import io.gatewayapi.builders.print.JavaCode;
import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.model.manifest.Manifest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;

/** One class with a method for each object. */
final class JavaSource {
  private final String javaPackage;
  private final String className;
  private final List<Printed> objects = new ArrayList<>();
  private final Set<String> imports = new TreeSet<>();

  private record Printed(Manifest manifest, JavaCode code) {}

  /**
   * A class of a package.
   *
   * @throws GatewayApiException if Java does not take their names
   */
  JavaSource(String javaPackage, String className) {
    if (!javaPackage.isEmpty() && !SourceVersion.isName(javaPackage)) {
      throw new GatewayApiException("--package " + javaPackage + ": expected a name of Java");
    }
    if (!SourceVersion.isIdentifier(className) || SourceVersion.isKeyword(className)) {
      throw new GatewayApiException("--class " + className + ": expected an identifier of Java");
    }
    this.javaPackage = javaPackage;
    this.className = className;
  }

  void add(Manifest manifest, JavaCode code) {
    objects.add(new Printed(manifest, code));
    imports.addAll(code.imports());
  }

  private static String methodOf(Printed object, String name) {
    return "\n  static " + object.code().type() + ' ' + name + "() {\n    return "
        + object.code().expression().replace("\n", "\n    ") + ";\n  }\n";
  }

  /** {@code httpRouteStore} for the HTTPRoute {@code store}; numbered if there are several. */
  private static String name(Manifest manifest, Set<String> taken) {
    StringBuilder name = new StringBuilder(kind(manifest.kind()));
    for (String word : manifest.name().orElse("").split("[^A-Za-z0-9]+", -1)) {
      if (!word.isEmpty()) {
        name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
      }
    }
    String unique = name.toString();
    for (int n = 2; !taken.add(unique); n++) {
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

  private Set<String> importedNames() {
    Set<String> names = new HashSet<>();
    imports.forEach(name -> names.add(name.substring(name.lastIndexOf('.') + 1)));
    return names;
  }

  /** The text of the file. */
  @Override
  public String toString() {
    // A method of the class hides an imported one, whatever its parameters are.
    Set<String> taken = importedNames();
    if (taken.contains(className)) {
      throw new GatewayApiException(
          "--class " + className + ": expected another name, as the code uses a class of this one");
    }
    StringBuilder text = new StringBuilder();
    text.append(javaPackage.isEmpty() ? "" : "package " + javaPackage + ";\n\n");
    text.append(new JavaCode(new TreeSet<>(imports), "", "").importLines());
    text.append("\nfinal class ").append(className).append(" {\n");
    text.append("  private ").append(className).append("() {}\n");
    objects.forEach(object -> text.append(methodOf(object, name(object.manifest(), taken))));
    return text.append("}\n").toString();
  }
}
