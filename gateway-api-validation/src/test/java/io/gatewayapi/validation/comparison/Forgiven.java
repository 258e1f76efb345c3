package io.gatewayapi.validation.comparison;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.validation.Operation;
import io.gatewayapi.validation.RuleId;
import io.gatewayapi.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Updates that fail a rule which no new object fails: what else would be wrong first is wrong in the
 * old object already, and forgiven.
 */
final class Forgiven {
  private static final int TRIALS = 3000;
  private static final Set<String> BLOCKING =
      Set.of("enum", "maxLength", "maxItems", "required", "type");

  private final Random random;
  private final Offender offender;
  private final Tweaks tweaks;
  private final Validator validator;

  /** An object that is stored and what shall take its place. */
  record Pair(JsonObject old, JsonObject next) {}

  Forgiven(Random random, Offender offender, Validator validator) {
    this.random = random;
    this.offender = offender;
    this.tweaks = new Tweaks(random);
    this.validator = validator;
  }

  /**
   * As many pairs as are wanted, or can be found, by our own word.
   *
   * @param seeds objects to begin with
   */
  List<Pair> pairs(Subject subject, RuleId rule, int number, Supplier<JsonObject> seeds) {
    List<String> way = subject.demands().get(rule);
    StructuralSchema schema = Demands.at(subject.schema(), way);
    List<RuleId> blockers = subject.demands().keySet().stream()
        .filter(demand -> BLOCKING.contains(demand.keyword())
            && demand.location().startsWith(rule.location())
            && !demand.location().equals(rule.location()))
        .toList();
    List<Pair> result = new ArrayList<>();
    for (int i = 0; i < TRIALS && result.size() < number && !blockers.isEmpty(); i++) {
      JsonObject old = seeds.get();
      offender.offend(old, subject, List.of(blockers.get(random.nextInt(blockers.size()))));
      JsonObject next = old.deepCopy();
      List<JsonElement> values = new ArrayList<>();
      Counterexamples.collect(next, way, values);
      values.removeIf(JsonElement::isJsonPrimitive);
      if (!values.isEmpty()) {
        tweaks.some(values.get(random.nextInt(values.size())), schema, 1);
        boolean fails = validator.validate(next, new Operation.Update(old)).violations().stream()
            .anyMatch(violation -> violation.rule().equals(rule));
        if (fails) {
          result.add(new Pair(old, next));
        }
      }
    }
    return result;
  }
}
