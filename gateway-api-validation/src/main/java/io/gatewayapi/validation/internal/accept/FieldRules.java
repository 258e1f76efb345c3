package io.gatewayapi.validation.internal.accept;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.validation.internal.cel.EvaluationException;
import io.gatewayapi.validation.internal.cel.JointRules;
import io.gatewayapi.validation.internal.cel.RuleProgram;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules about an object, asked together, of the fields that they look at rather than of the
 * object.
 */
final class FieldRules {
  private static final FieldRules NONE = new FieldRules(List.of(), List.of());

  private final List<RuleProgram> programs;
  private final JointRules[] joint;
  private final List<String> fields = new ArrayList<>();

  /** For each of the joint rules, where each of its fields is among {@link #fields}. */
  private final int[][] places;

  private FieldRules(List<RuleProgram> programs, List<JointRules> joint) {
    this.programs = programs;
    this.joint = joint.toArray(new JointRules[0]);
    this.places = new int[joint.size()][];
    for (int i = 0; i < places.length; i++) {
      List<String> names = joint.get(i).fields();
      places[i] = new int[names.size()];
      for (int field = 0; field < names.size(); field++) {
        places[i][field] = place(names.get(field));
      }
    }
  }

  private int place(String field) {
    int known = fields.indexOf(field);
    if (known < 0) {
      fields.add(field);
      return fields.size() - 1;
    }
    return known;
  }

  /** The rules of a schema; null if this walk cannot decide all of them. */
  static @Nullable FieldRules of(StructuralSchema schema) {
    if (schema.rules().isEmpty()) {
      return NONE;
    }
    List<RuleProgram> programs = ValueRules.programs(schema);
    List<JointRules> joint = programs == null ? null : JointRules.of(programs);
    return programs == null || joint == null ? null : new FieldRules(programs, joint);
  }

  /** How many fields are looked at. */
  int size() {
    return fields.size();
  }

  /** Where a field is among those that are looked at; negative if it is not. */
  int indexOf(String field) {
    return fields.indexOf(field);
  }

  /** Adds what the rules look at. */
  void lookInto(Looks looks) {
    for (RuleProgram program : programs) {
      looks.add(program.shape());
    }
  }

  /**
   * Whether all rules hold.
   *
   * @param values of the fields, null where there is none
   */
  boolean hold(@Nullable JsonElement[] values) throws EvaluationException {
    try {
      for (int i = 0; i < joint.length; i++) {
        if (!joint[i].hold(values, places[i])) {
          return false;
        }
      }
      return true;
    } catch (EvaluationException toBeAskedOneByOne) {
      return holdOneByOne(values);
    }
  }

  /** The plain form of a rule has no result; the rule itself may have one. */
  private boolean holdOneByOne(@Nullable JsonElement[] values) throws EvaluationException {
    JsonObject self = new JsonObject();
    for (int i = 0; i < values.length; i++) {
      JsonElement value = values[i];
      if (value != null) {
        self.add(fields.get(i), value);
      }
    }
    for (RuleProgram program : programs) {
      if (!program.holds(self, null)) {
        return false;
      }
    }
    return true;
  }
}
