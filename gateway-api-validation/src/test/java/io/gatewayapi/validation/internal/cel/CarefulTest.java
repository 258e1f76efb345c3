package io.gatewayapi.validation.internal.cel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.validation.internal.cel.DeclaredRules.Declared;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Errors within operators and macros, and values of hostile size. */
class CarefulTest {
  /** Three rules read a text as a duration. */
  private static final String NO_DURATION =
      "type conversion error from 'string' to 'google.protobuf.Duration'";

  private static final String TOO_LONG = "operation cancelled: actual cost limit exceeded";

  private final Careful careful = new Careful(new EvaluationException("plain"));

  @Test
  void falseWinsOverAnErrorInAnd() throws EvaluationException {
    assertThat(careful.and(error("a"), () -> false)).isFalse();
    assertThat(careful.and(() -> false, error("a"))).isFalse();
    assertThatThrownBy(() -> careful.and(() -> true, error("a"), error("b"))).hasMessage("a");
  }

  @Test
  void trueWinsOverAnErrorInOr() throws EvaluationException {
    assertThat(careful.or(error("a"), () -> true)).isTrue();
    assertThatThrownBy(() -> careful.or(() -> false, error("a"), error("b"))).hasMessage("a");
  }

  @Test
  void macrosAbsorbErrorsAsTheirOperatorsDo() throws EvaluationException {
    JsonArray list = list(1, 2, 3);
    assertThat(careful.all(list, item -> failsAt(item, 1) && item.getAsInt() != 3))
        .isFalse();
    assertThat(careful.exists(list, item -> failsAt(item, 1) && item.getAsInt() == 3))
        .isTrue();
    assertThatThrownBy(() -> careful.all(list, item -> failsAt(item, 2))).hasMessage("at 2");
    assertThatThrownBy(() -> careful.existsOne(list, item -> failsAt(item, 2))).hasMessage("at 2");
    assertThatThrownBy(() -> careful.filter(list, item -> failsAt(item, 1))).hasMessage("at 1");
  }

  @Test
  void ofSeveralErrorsTheLastIsWhatExistsOneTells() {
    assertThatThrownBy(() -> careful.existsOne(list(1, 2), item -> failsAt(item, item.getAsInt())))
        .hasMessage("at 2");
  }

  @Test
  void tooManyStepsCancelTheEvaluation() {
    JsonArray large = new JsonArray();
    for (int i = 0; i < 100_000; i++) {
      large.add(i);
    }
    assertThatThrownBy(() -> careful.all(large, a -> careful.existsOne(large, b -> a.equals(b))))
        .isInstanceOfSatisfying(
            EvaluationException.class, e -> assertThat(e.isCancelled()).isTrue())
        .hasMessage(TOO_LONG);
  }

  /** What became of the rules: how many gave a verdict, and why the others gave none. */
  private record Outcomes(int verdicts, Map<String, Integer> errors) {}

  @Test
  void longTextsKeepNoRuleFromItsVerdict() {
    assertThat(evaluateAll("a".repeat(10_000_000), 2))
        .isEqualTo(new Outcomes(99, Map.of(NO_DURATION, 3)));
  }

  /** Three rules have loops within loops, whose steps are counted. */
  @Test
  void longListsMakeOnlyNestedLoopsGiveUp() {
    assertThat(evaluateAll("a", 100_000))
        .isEqualTo(new Outcomes(96, Map.of(NO_DURATION, 3, TOO_LONG, 3)));
  }

  private static Outcomes evaluateAll(String text, int items) {
    Set<String> seen = new HashSet<>();
    Map<String, Integer> errors = new TreeMap<>();
    int verdicts = 0;
    for (Declared declared : DeclaredRules.all()) {
      if (seen.add(declared.rule().rule())) {
        RuleProgram program = RulePrograms.find(declared.on(), declared.rule()).orElseThrow();
        JsonElement value = large(declared.on(), text, items, 0);
        try {
          program.holds(value, value);
          verdicts++;
        } catch (EvaluationException e) {
          errors.merge(e.getMessage(), 1, Integer::sum);
        }
      }
    }
    return new Outcomes(verdicts, errors);
  }

  private static JsonElement large(StructuralSchema schema, String text, int items, int depth) {
    return switch (schema.type()) {
      case STRING -> new JsonPrimitive(text);
      case ARRAY -> {
        JsonArray array = new JsonArray();
        JsonElement item = large(schema.items(), text, items, depth + 1);
        for (int i = 0; i < (depth == 0 ? items : 2); i++) {
          array.add(item);
        }
        yield array;
      }
      case OBJECT -> {
        JsonObject object = new JsonObject();
        schema.properties().forEach((name, below) -> {
          if (depth < 3 && below.type() != null) {
            object.add(name, large(below, text, items, depth + 1));
          }
        });
        yield object;
      }
      case BOOLEAN -> new JsonPrimitive(true);
      default -> new JsonPrimitive(1);
    };
  }

  private static boolean failsAt(JsonElement item, int at) throws EvaluationException {
    if (item.getAsInt() == at) {
      throw new EvaluationException("at " + at);
    }
    return true;
  }

  private static Careful.Operand error(String message) {
    return () -> {
      throw new EvaluationException(message);
    };
  }

  private static JsonArray list(int... values) {
    JsonArray list = new JsonArray();
    for (int value : values) {
      list.add(value);
    }
    return list;
  }
}
