package io.gatewayapi.validation.internal.check;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.validation.internal.cel.EvaluationException;
import io.gatewayapi.validation.internal.cel.JointRules;
import io.gatewayapi.validation.internal.cel.RuleProgram;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All rules of a node, asked together: whether a new value obeys them. */
final class RuleSet {
  private final List<CompiledRule> rules;
  private volatile @Nullable Programs programs;

  RuleSet(List<CompiledRule> rules) {
    this.rules = rules;
  }

  /**
   * The programs that a new value is put through.
   *
   * @param complete whether there is a program for every rule
   * @param joint all of them at once, for objects; null if they cannot be joined
   */
  private record Programs(
      List<RuleProgram> single, boolean complete, @Nullable JointRules joint) {
    static Programs of(List<CompiledRule> rules) {
      List<RuleProgram> single = new ArrayList<>(rules.size());
      for (CompiledRule rule : rules) {
        RuleProgram program = rule.program();
        if (program == null) {
          return new Programs(List.of(), false, null);
        }
        if (!program.transition() || Boolean.TRUE.equals(rule.rule().optionalOldSelf())) {
          single.add(program);
        }
      }
      return new Programs(single, true, JointRules.of(single));
    }

    boolean hold(JsonElement value) throws EvaluationException {
      if (joint != null && value instanceof JsonObject && holdTogether(joint, value)) {
        return true;
      }
      for (RuleProgram program : single) {
        if (!program.holds(value, null)) {
          return false;
        }
      }
      return complete;
    }

    /** False also if the plain form of a rule has no result; the rule itself may have one. */
    private static boolean holdTogether(JointRules joint, JsonElement value) {
      try {
        return joint.hold(value);
      } catch (EvaluationException toBeAskedOneByOne) {
        return false;
      }
    }
  }

  /** Whether a value obeys all rules; false also if a rule has no result or no program. */
  boolean hold(JsonElement value) {
    if (rules.isEmpty()) {
      return true;
    }
    if (value instanceof JsonArray array && array.size() > RuleCheck.MOST_ITEMS) {
      return false;
    }
    Programs known = programs;
    if (known == null) {
      known = Programs.of(rules);
      programs = known;
    }
    try {
      return known.hold(value);
    } catch (EvaluationException toBeReported) {
      return false;
    }
  }
}
