package io.gatewayapi.validation.internal.check;

import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.model.schema.ValidationRule;
import io.gatewayapi.validation.internal.cel.RuleProgram;
import io.gatewayapi.validation.internal.cel.RulePrograms;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule of a node, and its program once it has been looked for. */
final class CompiledRule {
  private final StructuralSchema declaredOn;
  private final ValidationRule rule;
  private @Nullable RuleProgram program;

  /** Written after the program, read before it: who sees it set sees the program too. */
  private volatile boolean sought;

  private CompiledRule(StructuralSchema declaredOn, ValidationRule rule) {
    this.declaredOn = declaredOn;
    this.rule = rule;
  }

  static List<CompiledRule> of(StructuralSchema schema) {
    if (schema.rules().isEmpty()) {
      return List.of();
    }
    List<CompiledRule> rules = new ArrayList<>(schema.rules().size());
    for (ValidationRule rule : schema.rules()) {
      rules.add(new CompiledRule(schema, rule));
    }
    return List.copyOf(rules);
  }

  ValidationRule rule() {
    return rule;
  }

  /** The rule's program; null if there is none. */
  @Nullable
  RuleProgram program() {
    if (!sought) {
      program = RulePrograms.find(declaredOn, rule).orElse(null);
      sought = true;
    }
    return program;
  }

  /** How the server names the rule in messages about it. */
  String title() {
    String message = rule.message();
    return (message == null || message.isEmpty() ? rule.rule() : message).strip();
  }

  /** What the server says of a value that fails the rule. */
  String problem() {
    String message = rule.message();
    return message == null || message.isEmpty() ? "failed rule: " + title() : title();
  }
}
