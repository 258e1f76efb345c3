package io.gatewayapi.codegen.cel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks and understands rules; what comes out the same for several nodes is one rule. */
final class RuleCompiler {
  private RuleCompiler() {}

  static List<CompiledRule> compile(List<DeclaredRule> rules) {
    Map<Object, RuleChecker> checkers = new LinkedHashMap<>();
    Map<List<String>, CompiledRule> result = new LinkedHashMap<>();
    for (DeclaredRule rule : rules) {
      RuleChecker checker =
          checkers.computeIfAbsent(rule.schema(), schema -> new RuleChecker(rule.schema()));
      CompiledRule compiled = compile(rule, checker);
      result.putIfAbsent(List.of(compiled.text(), compiled.shape()), compiled);
    }
    return new ArrayList<>(result.values());
  }

  private static CompiledRule compile(DeclaredRule rule, RuleChecker checker) {
    try {
      Need self = new Need(rule.schema());
      Term term = new TermReader(checker.check(rule.text()), self).read();
      return new CompiledRule(rule.text(), rule.place(), rule.group(), term, self.toString());
    } catch (UnsupportedRuleException e) {
      throw e.in(rule.text(), rule.place());
    }
  }
}
