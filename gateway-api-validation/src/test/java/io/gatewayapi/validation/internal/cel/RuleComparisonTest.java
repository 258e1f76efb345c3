package io.gatewayapi.validation.internal.cel;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.validation.internal.cel.DeclaredRules.Declared;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Holds every rule of every bundle, in its plain form and in its careful form, against dev.cel's
 * interpreter: true, false or an error. {@code -Drules.values} sets how many values a rule is tried
 * on at each node that declares it.
 *
 * <p>Left out, since the interpreter is no oracle for them: durations that begin with a point
 * (Go reads them), IPv6 addresses that hold IPv4 ones, and the errors' texts.
 */
class RuleComparisonTest {
  private static final int VALUES = Integer.getInteger("rules.values", 120);
  private static final long SEED = Long.getLong("rules.seed", 20261128);

  /** How often a rule was true, false, and without a result. */
  private static final class Outcomes {
    private int yes;
    private int no;
    private int errors;

    void count(Optional<Boolean> outcome) {
      yes += outcome.equals(Optional.of(true)) ? 1 : 0;
      no += outcome.equals(Optional.of(false)) ? 1 : 0;
      errors += outcome.isEmpty() ? 1 : 0;
    }
  }

  private final List<String> different = new ArrayList<>();
  private final Map<String, Outcomes> outcomes = new LinkedHashMap<>();

  @Test
  void everyRuleSaysWhatTheInterpreterSays() {
    Map<String, Interpreter> interpreters = new LinkedHashMap<>();
    int evaluations = 0;
    Random random = new Random(SEED);
    for (Declared declared : DeclaredRules.all()) {
      String rule = declared.rule().rule();
      Interpreter interpreter = interpreters.computeIfAbsent(rule, Interpreter::new);
      compare(declared, interpreter, random);
      evaluations += VALUES;
    }
    int errors = outcomes.values().stream().mapToInt(seen -> seen.errors).sum();
    int no = outcomes.values().stream().mapToInt(seen -> seen.no).sum();
    System.out.printf(
        "%d rules, %d evaluations, %d false, %d errors, seed %d%n",
        outcomes.size(), evaluations, no, errors, SEED);
    assertThat(different).as("seed %d", SEED).isEmpty();
    assertThat(outcomes).hasSize(102);
    assertThat(outcomes).allSatisfy((rule, seen) -> {
      assertThat(seen.yes).as("true: %s", rule).isPositive();
      assertThat(seen.no).as("false: %s", rule).isPositive();
    });
    assertThat(outcomes.values().stream().filter(seen -> seen.errors > 0)).hasSizeGreaterThan(60);
  }

  private void compare(Declared declared, Interpreter interpreter, Random random) {
    StructuralSchema on = declared.on();
    String rule = declared.rule().rule();
    RuleProgram program = RulePrograms.find(on, declared.rule()).orElseThrow();
    RuleValues values = new RuleValues(rule, random);
    for (int i = 0; i < VALUES; i++) {
      JsonElement self = values.next(on);
      JsonElement old = i % 3 == 0 ? self.deepCopy() : values.next(on);
      Optional<Boolean> expected =
          interpreter.holds(Interpreter.value(self, on), Interpreter.value(old, on));
      Optional<Boolean> plain = result(() -> program.holds(self, old));
      Optional<Boolean> careful = carefully((CompiledRule) program, self, old, expected);
      outcomes.computeIfAbsent(rule, key -> new Outcomes()).count(expected);
      if (!plain.equals(expected) || !careful.equals(expected)) {
        different.add(rule + "\n  on " + self + ", before " + old + ": expected " + expected
            + ", plain " + plain + ", careful " + careful);
      }
    }
  }

  /** What the careful form says; if there is none, what is expected. */
  private static Optional<Boolean> carefully(
      CompiledRule program, JsonElement self, JsonElement old, Optional<Boolean> expected) {
    EvaluationException none = new EvaluationException("the plain form failed");
    try {
      return Optional.of(program.careful(none, self, old));
    } catch (EvaluationException e) {
      return e == none ? expected : Optional.empty();
    }
  }

  private static Optional<Boolean> result(Careful.Operand operand) {
    try {
      return Optional.of(operand.holds());
    } catch (EvaluationException e) {
      return Optional.empty();
    }
  }
}
