package io.gatewayapi.codegen.cel;

import io.gatewayapi.codegen.generate.source.JavaText;
import io.gatewayapi.codegen.generate.source.SourceFile;
import io.gatewayapi.codegen.pattern.TextTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The class with the rules about one type, and beside it the class with their careful forms. */
final class RuleClassSource {
  static final String RUNTIME = "io.gatewayapi.validation.internal.cel";
  static final String PACKAGE = RUNTIME + ".rules";
  private static final String HEADER = "// Generated from the rules of the CRDs; do not edit.";

  private final String group;
  private final List<CompiledRule> rules;

  RuleClassSource(String group, List<CompiledRule> rules) {
    this.group = group;
    this.rules = List.copyOf(rules);
  }

  static String className(String group) {
    return group + "Rules";
  }

  private static String carefulName(String group) {
    return "Careful" + className(group);
  }

  /** Tests of texts that the class makes together. */
  List<List<TextTest>> jointTests() {
    Hoisting hoisting = new Hoisting(rules);
    List<Term> terms = rules.stream().map(rule -> hoisting.of(rule.term())).toList();
    return new JointMethod(rules, terms, hoisting, new ClassContext()).tests();
  }

  /** The sources by qualified class name. */
  Map<String, String> sources() {
    Map<String, String> result = new TreeMap<>();
    result.put(PACKAGE + "." + className(group), plain());
    if (rules.stream().anyMatch(rule -> CarefulJava.needed(rule.term()))) {
      result.put(PACKAGE + "." + carefulName(group), careful());
    }
    return result;
  }

  private String plain() {
    String name = className(group);
    SourceFile file = new SourceFile(PACKAGE + "." + name, HEADER);
    file.ref(RUNTIME + ".EvaluationException");
    file.ref("org.jspecify.annotations.Nullable");
    ClassContext context = new ClassContext();
    Hoisting hoisting = new Hoisting(rules);
    List<Term> terms = rules.stream().map(rule -> hoisting.of(rule.term())).toList();
    JointMethod together = new JointMethod(rules, terms, hoisting, context);
    List<String> methods = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      CompiledRule rule = rules.get(i);
      methods.add("");
      methods.addAll(JavaText.comment("In " + rule.place() + ":", 90));
      methods.addAll(JavaText.comment(rule.text(), 90));
      methods.addAll(new PlainJava("rule" + i, context).methods(terms.get(i)));
    }
    file.javadoc(List.of("The rules about " + group + "."));
    file.line("final class " + name + " extends " + file.ref(RUNTIME + ".CompiledRule") + " {");
    constants(file, context, methods);
    constructor(file, name);
    plainDispatch(file, terms, hoisting);
    together.writeTo(file);
    if (rules.stream().anyMatch(rule -> CarefulJava.needed(rule.term()))) {
      file.line("");
      file.line("@Override");
      file.line("protected boolean careful(" + file.ref(RUNTIME + ".Careful") + " careful, "
          + parameters(file) + ") throws EvaluationException {");
      file.line("return " + carefulName(group) + ".holds(careful, rule, self, oldSelf);");
      file.line("}");
    }
    file.lines(methods);
    file.line("}");
    return file.toString();
  }

  private static String parameters(SourceFile file) {
    return "int rule, " + file.ref("com.google.gson.JsonElement") + " self, "
        + "@Nullable JsonElement oldSelf";
  }

  private void constructor(SourceFile file, String name) {
    String transitions = java.util.stream.IntStream.range(0, rules.size())
        .filter(i -> rules.get(i).transition())
        .mapToObj(i -> "rule == " + i)
        .collect(Collectors.joining(" || "));
    file.line("");
    file.line(name + "(int rule, String shape) {");
    file.line("super(rule, shape, " + (transitions.isEmpty() ? "false" : transitions) + ");");
    file.line("}");
    file.line("");
    file.line("@Override");
  }

  private void plainDispatch(SourceFile file, List<Term> terms, Hoisting hoisting) {
    Map<String, String> names = new TreeMap<>();
    hoisting.fields().forEach((field, variable) -> names.put(variable, field));
    file.line("protected boolean plain(" + parameters(file) + ")");
    file.line("    throws EvaluationException {");
    file.line("return switch (rule) {");
    for (int i = 0; i < terms.size(); i++) {
      List<String> arguments = new ArrayList<>();
      for (String variable : Variables.freeIn(terms.get(i)).keySet()) {
        String field = names.get(variable);
        arguments.add(field == null ? argument(variable) : find(file, field));
      }
      file.line("case " + i + " -> rule" + i + "(" + String.join(", ", arguments) + ");");
    }
    file.line("default -> throw new IllegalArgumentException(\"no rule \" + rule);");
    file.line("};");
    file.line("}");
  }

  private static String find(SourceFile file, String field) {
    file.staticRef(RUNTIME + ".Values.find");
    return "find(self, " + JavaText.quote(field) + ")";
  }

  private static String argument(String variable) {
    return variable.equals("oldSelf") ? "old(oldSelf)" : variable;
  }

  private void carefulDispatch(SourceFile file) {
    file.line("static boolean holds(" + file.ref(RUNTIME + ".Careful") + " careful, "
        + parameters(file) + ")");
    file.line("    throws EvaluationException {");
    file.line("return switch (rule) {");
    for (int i = 0; i < rules.size(); i++) {
      Term term = rules.get(i).term();
      if (CarefulJava.needed(term)) {
        List<String> arguments = new ArrayList<>(List.of("careful"));
        Variables.freeIn(term).keySet().forEach(variable -> arguments.add(argument(variable)));
        file.line("case " + i + " -> rule" + i + "(" + String.join(", ", arguments) + ");");
      }
    }
    // A rule without a careful form has no more to say than what its plain form threw.
    file.line("default -> throw careful.cause();");
    file.line("};");
    file.line("}");
  }

  private static void constants(SourceFile file, ClassContext context, List<String> methods) {
    context
        .lists()
        .forEach((values, name) -> file.line("private static final "
            + file.ref("java.util.List") + "<String> " + name + " = "
            + values.stream()
                .map(JavaText::quote)
                .collect(Collectors.joining(", ", "List.of(", ")"))
            + ";"));
    context
        .patterns()
        .forEach((pattern, name) -> file.line("private static final "
            + file.ref("io.gatewayapi.validation.internal.pattern.PatternMatcher") + " " + name
            + " = PatternMatcher.of(" + JavaText.quote(pattern) + ");"));
    context.jointTests().forEach((tests, name) -> file.lines(joint(file, tests, name)));
    String all = String.join("\n", methods);
    context.functions().forEach(function -> file.staticRef(RUNTIME + "." + function));
    if (all.contains("JsonArray")) {
      file.ref("com.google.gson.JsonArray");
    }
  }

  private static List<String> joint(SourceFile file, List<TextTest> tests, String name) {
    List<String> lines = new ArrayList<>();
    lines.add("private static final "
        + file.ref("io.gatewayapi.validation.internal.pattern.PatternMatcher") + " " + name
        + " = PatternMatcher.joint(");
    for (int i = 0; i < tests.size(); i++) {
      boolean last = i == tests.size() - 1;
      lines.add("    " + (i == 0 ? "" : "    + ")
          + JavaText.quote(tests.get(i) + (last ? "" : "\n")) + (last ? ");" : ""));
    }
    return lines;
  }

  private String careful() {
    String name = carefulName(group);
    SourceFile file = new SourceFile(PACKAGE + "." + name, HEADER);
    file.ref(RUNTIME + ".EvaluationException");
    file.ref("org.jspecify.annotations.Nullable");
    ClassContext context = new ClassContext();
    List<String> methods = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      CompiledRule rule = rules.get(i);
      if (CarefulJava.needed(rule.term())) {
        methods.add("");
        methods.addAll(JavaText.comment(rule.text(), 90));
        methods.addAll(new CarefulJava(context).method("rule" + i, rule.term()));
      }
    }
    file.javadoc(List.of(
        "The careful forms of {@link " + className(group) + "}, for values on which those fail."));
    file.line("final class " + name + " {");
    constants(file, context, methods);
    file.line("");
    file.line("private " + name + "() {}");
    file.line("");
    carefulDispatch(file);
    if (all(methods).contains("old(oldSelf)")
        || rules.stream().anyMatch(CompiledRule::transition)) {
      file.ref(RUNTIME + ".CompiledRule");
    }
    file.lines(methods);
    file.line("}");
    return file.toString();
  }

  private static String all(List<String> lines) {
    return String.join("\n", lines);
  }
}
