package io.gatewayapi.validation.internal.accept;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.model.schema.ValidationRule;
import io.gatewayapi.validation.internal.cel.EvaluationException;
import io.gatewayapi.validation.internal.cel.RuleProgram;
import io.gatewayapi.validation.internal.cel.RulePrograms;
import io.gatewayapi.validation.internal.check.RuleCheck;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules about a list, a map or a scalar, asked one by one. */
final class ValueRules {
  private static final ValueRules NONE = new ValueRules(new RuleProgram[0], true);

  private final RuleProgram[] programs;
  private final boolean complete;

  private ValueRules(RuleProgram[] programs, boolean complete) {
    this.programs = programs;
    this.complete = complete;
  }

  static ValueRules of(StructuralSchema schema) {
    if (schema.rules().isEmpty()) {
      return NONE;
    }
    List<RuleProgram> programs = programs(schema);
    return programs == null
        ? new ValueRules(new RuleProgram[0], false)
        : new ValueRules(programs.toArray(new RuleProgram[0]), true);
  }

  /**
   * The programs that a new value is put through.
   *
   * @return null if this walk cannot decide all of a schema's rules
   */
  static @Nullable List<RuleProgram> programs(StructuralSchema schema) {
    List<RuleProgram> programs = new ArrayList<>(schema.rules().size());
    for (ValidationRule rule : schema.rules()) {
      RuleProgram program = RulePrograms.find(schema, rule).orElse(null);
      if (program == null || Boolean.TRUE.equals(rule.optionalOldSelf())) {
        return null;
      }
      if (!program.transition()) {
        programs.add(program);
      }
    }
    return programs;
  }

  /** Adds what the rules look at. */
  void lookInto(Looks looks) {
    for (RuleProgram program : programs) {
      looks.add(program.shape());
    }
  }

  /** Whether a value obeys all rules. */
  boolean hold(JsonElement value) throws EvaluationException {
    if (programs.length == 0) {
      return complete;
    }
    if (value instanceof JsonArray array && array.size() > RuleCheck.MOST_ITEMS) {
      return false;
    }
    for (RuleProgram program : programs) {
      if (!program.holds(value, null)) {
        return false;
      }
    }
    return complete;
  }
}
