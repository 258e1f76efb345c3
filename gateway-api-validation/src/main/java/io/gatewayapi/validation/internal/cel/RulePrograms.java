package io.gatewayapi.validation.internal.cel;

import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.model.schema.ValidationRule;
import io.gatewayapi.validation.internal.cel.rules.RuleIndex;
import java.util.Optional;

/** Finds the program of a rule. Callers keep what they found; looking it up is not free. */
public final class RulePrograms {
  private RulePrograms() {}

  /**
   * Finds a rule's program.
   *
   * @param declaredOn the node that declares the rule
   * @param rule the rule
   * @return empty for a rule that no CRD of the Gateway API has on such a node
   */
  public static Optional<RuleProgram> find(StructuralSchema declaredOn, ValidationRule rule) {
    return Optional.ofNullable(RuleIndex.find(rule.rule(), declaredOn));
  }
}
