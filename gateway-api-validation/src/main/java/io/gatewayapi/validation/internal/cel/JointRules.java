package io.gatewayapi.validation.internal.cel;

import com.google.gson.JsonElement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several rules about one type, evaluated together: each field is looked up once.
 *
 * @param program one of them; it stands for its class
 * @param rules a bit for each rule
 */
public record JointRules(CompiledRule program, long rules) {

  /**
   * Joins programs.
   *
   * @param programs the programs
   * @return null if they cannot be joined
   */
  public static @Nullable JointRules of(List<RuleProgram> programs) {
    CompiledRule first = null;
    long rules = 0;
    for (RuleProgram program : programs) {
      if (!(program instanceof CompiledRule rule)
          || !rule.joins()
          || (first != null && first.getClass() != rule.getClass())) {
        return null;
      }
      first = rule;
      rules |= 1L << rule.number();
    }
    return first == null ? null : new JointRules(first, rules);
  }

  /**
   * Whether a value obeys all the rules.
   *
   * @param self the value
   * @return false if a rule does not hold
   * @throws EvaluationException if the plain form of a rule has no result
   */
  public boolean hold(JsonElement self) throws EvaluationException {
    return program.all(rules, self);
  }
}
