package io.gatewayapi.codegen.pattern;

import io.gatewayapi.codegen.generate.source.SourceTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Gives the libraries a copy of the classes that read expressions: patterns of other people's CRDs
 * come at run time, when this module is not there.
 */
public final class SyntaxSources {
  /** The package of the copies. */
  public static final String PACKAGE = "io.gatewayapi.validation.internal.pattern.syntax";

  private static final String ORIGINAL = "io.gatewayapi.codegen.pattern.syntax";

  static final List<String> CLASSES = List.of(
      "CaseFolding",
      "ClassParser",
      "Classes",
      "CodePoints",
      "Nfa",
      "Regex",
      "RegexException",
      "RegexFlags",
      "RegexParser",
      "RegexScanner",
      "RepeatLimits",
      "package-info");

  private SyntaxSources() {}

  /**
   * Adds the copies.
   *
   * @param tree where to
   */
  public static void addTo(SourceTree tree) {
    for (String name : CLASSES) {
      String text = read(name + ".java").replace(ORIGINAL, PACKAGE);
      tree.addJava(
          PACKAGE + "." + name,
          "// A copy of " + ORIGINAL + "." + name + "; do not edit.\n" + text);
    }
  }

  private static String read(String file) {
    String resource = "/" + ORIGINAL.replace('.', '/') + "/" + file;
    try (InputStream in = SyntaxSources.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("resource " + resource + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + resource, e);
    }
  }
}
