package io.gatewayapi.codegen.cel;

import io.gatewayapi.codegen.generate.source.JavaText;
import io.gatewayapi.codegen.generate.source.SourceFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The class that finds a rule's program by its text and by what its node declares. */
final class RuleIndexSource {
  private record Entry(String shape, String program, int number) {}

  private final Map<String, java.util.ArrayList<Entry>> entries = new LinkedHashMap<>();

  void add(CompiledRule rule, int number) {
    entries
        .computeIfAbsent(rule.text(), text -> new java.util.ArrayList<>())
        .add(new Entry(rule.shape(), RuleClassSource.className(rule.group()), number));
  }

  String source() {
    SourceFile file = new SourceFile(
        RuleClassSource.PACKAGE + ".RuleIndex",
        "// Generated from the rules of the CRDs; do not edit.");
    file.ref("org.jspecify.annotations.Nullable");
    String shape = file.ref(RuleClassSource.RUNTIME + ".Shape");
    String program = file.ref(RuleClassSource.RUNTIME + ".RuleProgram");
    String schema = file.ref("io.gatewayapi.model.schema.StructuralSchema");
    file.javadoc(List.of("All programs, by the text of their rules."));
    file.line("public final class RuleIndex {");
    file.line("private RuleIndex() {}");
    file.line("");
    file.javadoc(List.of(
        "The program of a rule.",
        "",
        "@param rule the rule's text",
        "@param on the node that declares the rule",
        "@return null if there is none for such a node"));
    file.line("public static @Nullable " + program + " find(String rule, " + schema + " on) {");
    file.line("switch (rule) {");
    entries.forEach((rule, programs) -> {
      file.line("case " + JavaText.quote(rule) + " -> {");
      for (Entry entry : programs) {
        String needed = JavaText.quote(entry.shape());
        file.line("if (" + shape + ".fits(on, " + needed + ")) {");
        file.line("return new " + entry.program() + "(" + entry.number() + ", " + needed + ");");
        file.line("}");
      }
      file.line("return null;");
      file.line("}");
    });
    file.line("default -> {");
    file.line("return null;");
    file.line("}");
    file.line("}");
    file.line("}");
    file.line("}");
    return file.toString();
  }
}
