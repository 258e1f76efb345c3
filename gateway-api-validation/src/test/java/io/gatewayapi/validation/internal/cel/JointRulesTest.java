package io.gatewayapi.validation.internal.cel;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.schema.Schemas;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.model.schema.ValidationRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rules that are evaluated together say what they say one by one. */
class JointRulesTest {
  private static final long SEED = 20261129;
  private static final int VALUES = 30;
  private static final List<String> PIECES = List.of(
      "/",
      "/",
      "/.",
      "/..",
      ".",
      "..",
      "%2f",
      "%2F",
      "%2",
      "%zz",
      "%41",
      "#",
      "a",
      "Z9",
      "~",
      "?",
      " ",
      "\u00e9",
      "\ud83d\ude00",
      "\ud83d",
      "\n",
      "[",
      "@");

  private final Random random = new Random(SEED);

  @Test
  void ofAllNodes() {
    int[] counts = new int[2];
    for (StructuralSchema node : DeclaredRules.nodes()) {
      List<RuleProgram> programs = programs(node);
      if (!programs.isEmpty() && JointRules.of(programs) != null) {
        for (ValidationRule rule : node.rules()) {
          RuleValues values = new RuleValues(rule.rule(), random);
          for (int i = 0; i < VALUES; i++) {
            count(counts, agree(programs, values.next(node)));
          }
        }
      }
    }
    assertThat(counts[0]).isGreaterThan(1000);
    assertThat(counts[1]).isGreaterThan(1000);
  }

  @Test
  void ofAnyPath() {
    StructuralSchema path = Schemas.of(
            "gateway.networking.k8s.io/v1", "HTTPRoute", Bundle.of("v1.6.1", Channel.STANDARD))
        .map(root -> below(root, "spec", "rules", "[]", "matches", "[]", "path"))
        .orElseThrow();
    List<RuleProgram> programs = programs(path);
    int[] counts = new int[2];
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "" : "/");
      for (int pieces = random.nextInt(6); pieces > 0; pieces--) {
        text.append(PIECES.get(random.nextInt(random.nextBoolean() ? PIECES.size() : 15)));
      }
      JsonObject value = new JsonObject();
      value.addProperty(
          "type",
          List.of("Exact", "PathPrefix", "PathPrefix", "RegularExpression", "").get(i % 5));
      value.addProperty("value", text.toString());
      count(counts, agree(programs, value));
    }
    assertThat(counts[0]).isGreaterThan(5000);
    assertThat(counts[1]).isGreaterThan(5000);
  }

  private static StructuralSchema below(StructuralSchema root, String... steps) {
    StructuralSchema node = root;
    for (String step : steps) {
      node = Objects.requireNonNull(
          step.equals("[]") ? node.items() : node.properties().get(step), step);
    }
    return node;
  }

  private static void count(int[] counts, boolean holds) {
    counts[holds ? 0 : 1]++;
  }

  private static List<RuleProgram> programs(StructuralSchema node) {
    List<RuleProgram> programs = new ArrayList<>();
    for (ValidationRule rule : node.rules()) {
      RuleProgram program = RulePrograms.find(node, rule).orElseThrow();
      if (!program.transition()) {
        programs.add(program);
      }
    }
    return programs;
  }

  /** Whether all rules hold; a rule without a result may only keep the others from being joined. */
  private static boolean agree(List<RuleProgram> programs, JsonElement value) {
    boolean holds = true;
    boolean failed = !(value instanceof JsonObject);
    for (RuleProgram program : programs) {
      try {
        holds &= program.holds(value, null);
      } catch (EvaluationException e) {
        failed = true;
      }
    }
    if (value instanceof JsonObject object) {
      try {
        assertThat(together(programs, object))
            .as("%s, seed %d", value, SEED)
            .isEqualTo(holds && !failed);
      } catch (EvaluationException toBeAskedOneByOne) {
        // Where the plain form of one has no result, all are asked one by one.
      }
    }
    return holds && !failed;
  }

  private static boolean together(List<RuleProgram> programs, JsonObject object)
      throws EvaluationException {
    for (JointRules joint : Objects.requireNonNull(JointRules.of(programs))) {
      List<String> fields = joint.fields();
      JsonElement[] values = new JsonElement[fields.size()];
      int[] places = new int[fields.size()];
      for (int i = 0; i < places.length; i++) {
        places[i] = i;
        values[i] = object.get(fields.get(i));
      }
      if (!joint.hold(values, places)) {
        return false;
      }
    }
    return true;
  }
}
