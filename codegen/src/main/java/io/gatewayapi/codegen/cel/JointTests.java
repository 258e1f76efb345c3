package io.gatewayapi.codegen.cel;

import io.gatewayapi.codegen.pattern.TextTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rules of the form {@code condition ? test of a field's text : true} that have condition and field in
 * common: the condition is asked once, and one automaton makes all the tests.
 *
 * @param condition what has to be true
 * @param text the text
 * @param rules the rules' numbers, ascending
 * @param tests a test for each rule
 */
record JointTests(Term condition, Term.Found text, List<Integer> rules, List<TextTest> tests) {
  JointTests {
    rules = List.copyOf(rules);
    tests = List.copyOf(tests);
  }

  /**
   * Finds them.
   *
   * @param rules the terms of a class's rules, with variables for fields
   * @param joins whether the rule of a number can be evaluated together with others
   * @return those of at least two rules
   */
  static List<JointTests> in(List<Term> rules, IntPredicate joins) {
    Map<List<Term>, JointTests> found = new LinkedHashMap<>();
    for (int i = 0; i < rules.size(); i++) {
      JointTests one = joins.test(i) ? of(i, rules.get(i)) : null;
      if (one != null) {
        found.merge(List.of(one.condition, one.text), one, JointTests::and);
      }
    }
    return found.values().stream().filter(tests -> tests.rules.size() > 1).toList();
  }

  private static @Nullable JointTests of(int rule, Term term) {
    if (!(term instanceof Term.Choice choice)
        || !choice.no().equals(new Term.Truth(true))
        || hasLoop(choice.condition())) {
      return null;
    }
    boolean negated = choice.yes() instanceof Term.Not;
    Term yes = choice.yes() instanceof Term.Not not ? not.operand() : choice.yes();
    if (!(yes instanceof Term.Call call)
        || !(call.arguments().get(0) instanceof Term.Found text)
        || call.arguments().size() != 2
        || !(call.arguments().get(1) instanceof Term.Text wanted)) {
      return null;
    }
    TextTest test = test(call.function(), wanted.value());
    return test == null
        ? null
        : new JointTests(
            choice.condition(), text, List.of(rule), List.of(negated ? test.negated() : test));
  }

  private static @Nullable TextTest test(Function function, String wanted) {
    String pattern = switch (function) {
      case CONTAINS -> TextTest.quote(wanted);
      case STARTS_WITH -> "^" + TextTest.quote(wanted);
      case ENDS_WITH -> TextTest.quote(wanted) + "$";
      case MATCHES -> wanted;
      default -> "";
    };
    return pattern.isEmpty() ? null : new TextTest(pattern, true);
  }

  private static boolean hasLoop(Term term) {
    return term instanceof Term.Loop || term.parts().stream().anyMatch(JointTests::hasLoop);
  }

  private JointTests and(JointTests other) {
    List<Integer> all = new ArrayList<>(rules);
    all.addAll(other.rules);
    List<TextTest> more = new ArrayList<>(tests);
    more.addAll(other.tests);
    return new JointTests(condition, text, all, more);
  }

  /** A bit for each rule, as Java writes it. */
  String mask() {
    return "0x" + Long.toHexString(rules.stream().mapToLong(rule -> 1L << rule).sum()) + "L";
  }

  /** The rules as text, for people. */
  String numbers() {
    return rules.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
