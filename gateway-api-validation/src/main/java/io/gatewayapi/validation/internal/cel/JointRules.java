package io.gatewayapi.validation.internal.cel;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several rules about one type of objects, evaluated together on the fields that they look at.
 *
 * @param program one of them; it stands for its class
 * @param rules a bit for each rule
 */
public record JointRules(CompiledRule program, long rules) {

  /**
   * Joins programs.
   *
   * @param programs programs about an object
   * @return one for each class that they are of; null if one cannot be joined
   */
  public static @Nullable List<JointRules> of(List<RuleProgram> programs) {
    List<JointRules> joint = new ArrayList<>();
    for (RuleProgram program : programs) {
      if (!(program instanceof CompiledRule rule) || !rule.joins()) {
        return null;
      }
      int known = 0;
      while (known < joint.size() && joint.get(known).program.getClass() != rule.getClass()) {
        known++;
      }
      long bit = 1L << rule.number();
      if (known == joint.size()) {
        joint.add(new JointRules(rule, bit));
      } else {
        joint.set(known, new JointRules(rule, joint.get(known).rules | bit));
      }
    }
    return joint;
  }

  /**
   * The fields that rules of this class look at, not necessarily these ones.
   *
   * @return their names
   */
  public List<String> fields() {
    return program.fields();
  }

  /**
   * Whether an object obeys all the rules.
   *
   * @param values values of its fields, null where there is none
   * @param places where among them those of {@link #fields} are
   * @return false if a rule does not hold
   * @throws EvaluationException if the plain form of a rule has no result
   */
  public boolean hold(@Nullable JsonElement[] values, int[] places) throws EvaluationException {
    return program.all(rules, values, places);
  }
}
