package io.gatewayapi.codegen.cel;

import io.gatewayapi.codegen.generate.source.JavaText;
import io.gatewayapi.codegen.generate.source.SourceFile;
import io.gatewayapi.codegen.pattern.TextTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The method that evaluates all of a class's rules about an object's fields that are asked for; none
 * of them looks at the old value.
 */
final class JointMethod {
  private final List<CompiledRule> rules;
  private final List<Term> terms;
  private final Hoisting hoisting;
  private final ClassContext context;
  private final List<JointTests> joint;

  /**
   * Prepares the method.
   *
   * @param rules the class's rules
   * @param terms their terms, with variables for fields
   * @param hoisting what has made the variables
   * @param context what the class's rules share
   */
  JointMethod(List<CompiledRule> rules, List<Term> terms, Hoisting hoisting, ClassContext context) {
    this.rules = rules;
    this.terms = terms;
    this.hoisting = hoisting;
    this.context = context;
    this.joint = JointTests.in(terms, this::joins);
    joint.forEach(tests -> context.joint(tests.tests()));
  }

  private boolean joins(int rule) {
    return rule < Long.SIZE
        && rules.get(rule).shape().startsWith("{")
        && !rules.get(rule).transition();
  }

  /** Tests of texts that are made together. */
  List<List<TextTest>> tests() {
    return joint.stream().map(JointTests::tests).toList();
  }

  void writeTo(SourceFile file) {
    List<String> calls = new ArrayList<>();
    Set<String> used = new TreeSet<>();
    String asked = joint.isEmpty() ? "rules" : "left";
    for (int i = 0; i < terms.size(); i++) {
      if (joins(i)) {
        Set<String> arguments = Variables.freeIn(terms.get(i)).keySet();
        used.addAll(arguments);
        String call = "rule" + i + "(" + String.join(", ", arguments) + ")";
        calls.add("((" + asked + " & 1L << " + i + ") == 0 || " + call + ")");
      }
    }
    if (calls.isEmpty()) {
      return;
    }
    Map<String, String> fields = new TreeMap<>(hoisting.fields());
    fields.values().retainAll(used);
    fieldNames(file, fields.keySet());
    file.line("");
    file.line("@Override");
    file.line("protected boolean all(long rules, @Nullable JsonElement[] values, int[] places)");
    file.line("    throws EvaluationException {");
    int place = 0;
    for (String variable : fields.values()) {
      file.line("JsonElement " + variable + " = values[places[" + place++ + "]];");
    }
    if (!joint.isEmpty()) {
      file.line("long left = rules;");
      joint.forEach(tests -> tests(file, tests));
    }
    file.lines(List.of(("return " + String.join("\n    && ", calls) + ";").split("\n")));
    file.line("}");
  }

  /** Where all rules with tests of one text are asked for, they are asked at once. */
  private void tests(SourceFile file, JointTests tests) {
    PlainJava plain = new PlainJava("all", context);
    file.line("// The rules " + tests.numbers() + " at once.");
    file.line("if ((left & " + tests.mask() + ") == " + tests.mask() + ") {");
    file.line("if (" + plain.value(tests.condition()).inside(Code.AND).flat());
    file.line("    && !" + context.joint(tests.tests()) + ".find("
        + plain.value(tests.text()).flat() + ")) {");
    file.line("return false;");
    file.line("}");
    file.line("left &= ~" + tests.mask() + ";");
    file.line("}");
  }

  private static void fieldNames(SourceFile file, Set<String> names) {
    file.line("");
    file.line("@Override");
    file.line("protected " + file.ref("java.util.List") + "<String> fields() {");
    file.line("return "
        + names.stream().map(JavaText::quote).collect(Collectors.joining(", ", "List.of(", ")"))
        + ";");
    file.line("}");
  }
}
