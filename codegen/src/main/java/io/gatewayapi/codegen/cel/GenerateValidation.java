package io.gatewayapi.codegen.cel;

import io.gatewayapi.codegen.catalogue.Catalogue;
import io.gatewayapi.codegen.generate.source.SourceTree;
import io.gatewayapi.codegen.pattern.PatternCollection;
import io.gatewayapi.codegen.pattern.PatternTablesSource;
import io.gatewayapi.codegen.pattern.SyntaxSources;
import io.gatewayapi.codegen.pattern.TextTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Makes the validation module's generated sources: programs of all CEL rules and tables of all
 * patterns of the catalogue. Run by that module's build.
 */
public final class GenerateValidation {
  private GenerateValidation() {}

  /**
   * Generates.
   *
   * @param args the catalogue's folder, the folder to write to
   */
  public static void main(String[] args) {
    if (args.length != 2) {
      throw new IllegalArgumentException("usage: GenerateValidation CATALOGUE_DIR SOURCE_DIR");
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
    List<CompiledRule> rules = RuleCompiler.compile(RuleCollection.of(catalogue));
    List<List<TextTest>> joint = new ArrayList<>();
    byGroup(rules).forEach((group, members) -> {
      for (int i = 0; i < members.size(); i++) {
        index.add(members.get(i), i);
      }
      RuleClassSource source = new RuleClassSource(group, members);
      source.sources().forEach(tree::addJava);
      joint.addAll(source.jointTests());
    });
    tree.addJava(RuleClassSource.PACKAGE + ".RuleIndex", index.source());
    tree.addJava(RuleClassSource.PACKAGE + ".package-info", """
        // Generated from the rules of the CRDs; do not edit.
        /** The CEL rules of the Gateway API's CRDs. */
        @org.jspecify.annotations.NullMarked
        package %s;
        """.formatted(RuleClassSource.PACKAGE));
    SortedSet<String> patterns = PatternCollection.of(catalogue);
    rules.forEach(rule -> patterns.addAll(rule.patterns()));
    tree.addJava(PatternTablesSource.JAVA_TYPE, PatternTablesSource.of(patterns, joint));
    addPackage(tree, PatternTablesSource.JAVA_TYPE, "Automata of the patterns of the CRDs.");
    SyntaxSources.addTo(tree);
    return tree;
  }

  private static void addPackage(SourceTree tree, String javaType, String about) {
    String name = javaType.substring(0, javaType.lastIndexOf('.'));
    tree.addJava(name + ".package-info", """
        // Generated from the CRDs; do not edit.
        /** %s */
        @NullMarked
        package %s;

        import org.jspecify.annotations.NullMarked;
        """.formatted(about, name));
  }

  private static Map<String, List<CompiledRule>> byGroup(List<CompiledRule> rules) {
    Map<String, List<CompiledRule>> groups = new TreeMap<>();
    rules.forEach(
        rule -> groups.computeIfAbsent(rule.group(), g -> new ArrayList<>()).add(rule));
    return groups;
  }
}
