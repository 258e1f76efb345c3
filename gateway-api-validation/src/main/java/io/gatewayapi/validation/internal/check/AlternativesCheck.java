package io.gatewayapi.validation.internal.check;

import com.google.gson.JsonElement;
import io.gatewayapi.model.schema.Constraints;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.validation.Violation;
import io.gatewayapi.validation.text.GoQuoted;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code anyOf}, {@code oneOf}, {@code allOf} and {@code not}, in this order. */
final class AlternativesCheck {
  private final Function<StructuralSchema, Findings> check;

  /**
   * Makes a check of one value.
   *
   * @param check holds the value against a schema
   */
  AlternativesCheck(Function<StructuralSchema, Findings> check) {
    this.check = check;
  }

  Findings check(JsonElement value, Constraints limits, Location at) {
    Findings found = new Findings();
    anyOf(value, limits.anyOf(), at, found);
    oneOf(value, limits.oneOf(), at, found);
    allOf(value, limits.allOf(), at, found);
    StructuralSchema not = limits.not();
    if (not != null && check.apply(not).none()) {
      found.add(say(at, value, "not", "must not validate the schema (not)"));
    }
    found.pass(1);
    return found;
  }

  private void anyOf(
      JsonElement value, List<StructuralSchema> schemas, Location at, Findings found) {
    Findings best = null;
    for (StructuralSchema schema : schemas) {
      Findings one = check.apply(schema);
      if (one.none()) {
        found.addAll(one);
        return;
      }
      best = better(best, one);
    }
    if (best != null) {
      found.add(say(at, value, "anyOf", "must validate at least one schema (anyOf)"));
      found.addAll(best);
    }
  }

  private void oneOf(
      JsonElement value, List<StructuralSchema> schemas, Location at, Findings found) {
    List<Findings> all = schemas.stream().map(check).toList();
    List<Findings> good = all.stream().filter(Findings::none).toList();
    if (good.size() == 1) {
      found.addAll(good.get(0));
    } else if (!all.isEmpty()) {
      String count = good.isEmpty() ? "none valid" : good.size() + " valid alternatives";
      found.add(
          say(at, value, "oneOf", "must validate one and only one schema (oneOf). Found " + count));
      Findings best =
          good.isEmpty() ? all.stream().reduce(AlternativesCheck::better).get() : null;
      if (best != null) {
        found.addAll(best);
      }
    }
  }

  private void allOf(
      JsonElement value, List<StructuralSchema> schemas, Location at, Findings found) {
    List<Findings> all = schemas.stream().map(check).toList();
    all.forEach(found::addAll);
    long good = all.stream().filter(Findings::none).count();
    if (good < all.size()) {
      String none = good == 0 ? ". None validated" : "";
      found.add(say(at, value, "allOf", "must validate all the schemas (allOf)" + none));
    }
  }

  /** The one that passed more checks; the earlier one of two that passed as many. */
  private static Findings better(@Nullable Findings best, Findings other) {
    return best == null || other.passed() > best.passed() ? other : best;
  }

  private static Violation say(Location at, JsonElement value, String keyword, String problem) {
    return Messages.withoutField(at, value, keyword, GoQuoted.of(at.inBody()) + " " + problem);
  }
}
