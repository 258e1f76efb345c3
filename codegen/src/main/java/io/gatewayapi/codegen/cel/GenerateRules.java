package io.gatewayapi.codegen.cel;

import io.gatewayapi.codegen.catalogue.Catalogue;
import io.gatewayapi.codegen.generate.source.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes the Java of all CEL rules of the catalogue. Run by the build of the validation module. */
public final class GenerateRules {
  private GenerateRules() {}

  /**
   * Generates.
   *
   * @param args the catalogue's folder, the folder to write to
   */
  public static void main(String[] args) {
    if (args.length != 2) {
      throw new IllegalArgumentException("usage: GenerateRules CATALOGUE_DIR SOURCE_DIR");
    }
    generate(Catalogue.load(Path.of(args[0]))).writeTo(Path.of(args[1]));
  }

  /**
   * All generated sources.
   *
   * @param catalogue where the rules come from
   * @return the files
   * @throws UnsupportedRuleException if a rule cannot be compiled
   */
  public static SourceTree generate(Catalogue catalogue) {
    SourceTree tree = new SourceTree();
    RuleIndexSource index = new RuleIndexSource();
    byGroup(RuleCompiler.compile(RuleCollection.of(catalogue))).forEach((group, rules) -> {
      for (int i = 0; i < rules.size(); i++) {
        index.add(rules.get(i), i);
      }
      new RuleClassSource(group, rules).sources().forEach(tree::addJava);
    });
    tree.addJava(RuleClassSource.PACKAGE + ".RuleIndex", index.source());
    tree.addJava(RuleClassSource.PACKAGE + ".package-info", """
        // Generated from the rules of the CRDs; do not edit.
        /** The CEL rules of the Gateway API's CRDs. */
        @org.jspecify.annotations.NullMarked
        package %s;
        """.formatted(RuleClassSource.PACKAGE));
    return tree;
  }

  private static Map<String, List<CompiledRule>> byGroup(List<CompiledRule> rules) {
    Map<String, List<CompiledRule>> groups = new TreeMap<>();
    rules.forEach(
        rule -> groups.computeIfAbsent(rule.group(), g -> new ArrayList<>()).add(rule));
    return groups;
  }
}
