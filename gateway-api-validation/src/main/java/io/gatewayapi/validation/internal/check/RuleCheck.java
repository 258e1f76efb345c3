package io.gatewayapi.validation.internal.check;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.validation.RuleId;
import io.gatewayapi.validation.Violation;
import io.gatewayapi.validation.ViolationType;
import io.gatewayapi.validation.internal.cel.EvaluationException;
import io.gatewayapi.validation.internal.cel.RuleProgram;
import io.gatewayapi.validation.text.GoQuoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs the CEL rules of an object: those of a node in the schema's order, then those of what is
 * below it. Rules see an old value only where the server can tell which one it was. In an update
 * failures of values that did not change are forgiven; a rule that has no result is not, nor one
 * that looks at the old value.
 */
public final class RuleCheck {
  private static final String KEYWORD = "x-kubernetes-validations";

  /**
   * No schema allows a list with rules half as many; an update may keep one. Rules compare items with
   * each other, and a server gives up on much smaller ones.
   */
  public static final int MOST_ITEMS = 2000;

  private static final String EXHAUSTED = "'operation cancelled: actual cost limit exceeded': no"
      + " further validation rules will be run due to call cost exceeds limit for rule: ";

  private final List<Violation> found = new ArrayList<>();
  private boolean complete = true;
  private boolean exhausted;

  private RuleCheck() {}

  /**
   * What became of an object's rules.
   *
   * @param violations what is wrong
   * @param complete whether there was a program for every rule that a server would have run
   */
  public record Outcome(List<Violation> violations, boolean complete) {}

  /**
   * Runs the rules.
   *
   * @param object an object that passed the schema's checks
   * @param root the schema of its root
   * @param old what it was; null for a new object
   * @param pair the two of them; null for a new object
   * @return what is wrong
   */
  public static Outcome check(
      JsonObject object, CheckNode root, @Nullable JsonObject old, @Nullable Correlated pair) {
    RuleCheck check = new RuleCheck();
    check.value(object, root, Location.ROOT, old, new Pairing(pair, null));
    return new Outcome(check.found, check.complete);
  }

  /**
   * How a value relates to the old object.
   *
   * @param pair the value with its old self; null if that cannot be told
   * @param above the nearest place above that could be paired
   */
  private record Pairing(
      @Nullable Correlated pair, @Nullable Correlated above) {
    static final Pairing NONE = new Pairing(null, null);

    Pairing field(String name) {
      if (pair == null) {
        return this;
      }
      // Both objects have been brought to one version, so these two tell nothing.
      return above == null && (name.equals("apiVersion") || name.equals("kind"))
          ? NONE
          : new Pairing(pair.field(name), pair);
    }

    Pairing item(int index) {
      return pair == null ? this : new Pairing(pair.item(index), pair);
    }

    boolean forgives() {
      Correlated decides = pair == null ? above : pair;
      return decides != null && decides.unchanged();
    }
  }

  private void value(
      JsonElement value, CheckNode node, Location at, @Nullable JsonElement old, Pairing pairing) {
    if (exhausted || !node.rulesWithin() || value.isJsonNull()) {
      return;
    }
    JsonElement oldSelf = old == null || old.isJsonNull() ? null : old;
    for (CompiledRule rule : node.rules()) {
      if (!exhausted) {
        run(rule, value, node, at, oldSelf, pairing);
      }
    }
    if (value instanceof JsonObject object) {
      fields(object, node, at, oldSelf instanceof JsonObject fields ? fields : null, pairing);
    } else if (value instanceof JsonArray array) {
      items(array, node, at, oldSelf, pairing);
    }
  }

  private void fields(
      JsonObject object, CheckNode node, Location at, @Nullable JsonObject old, Pairing pairing) {
    for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
      String name = entry.getKey();
      CheckNode property = node.property(name);
      CheckNode field = property == null ? node.others() : property;
      if (field != null && field.rulesWithin()) {
        Location below = property == null ? at.key(name) : at.field(name);
        JsonElement before = old == null ? null : old.get(name);
        value(entry.getValue(), field, below, before, pairing.field(name));
      }
    }
  }

  private void items(
      JsonArray array, CheckNode node, Location at, @Nullable JsonElement old, Pairing pairing) {
    CheckNode items = node.items();
    if (items == null || !items.rulesWithin()) {
      return;
    }
    OldItems olds = old == null ? null : OldItems.of(node.schema(), old);
    for (int i = 0; i < array.size(); i++) {
      JsonElement before = olds == null ? null : olds.find(array.get(i));
      value(array.get(i), items, at.item(i), before, pairing.item(i));
    }
  }

  private void run(
      CompiledRule rule,
      JsonElement value,
      CheckNode node,
      Location at,
      @Nullable JsonElement oldSelf,
      Pairing pairing) {
    RuleProgram program = rule.program();
    if (program == null) {
      complete = false;
      return;
    }
    if (value instanceof JsonArray array && array.size() > MOST_ITEMS) {
      exhausted = true;
      found.add(withoutResult(rule, value, node, at, EXHAUSTED + rule.title()));
      return;
    }
    boolean transition = program.transition();
    if (transition && oldSelf == null && !Boolean.TRUE.equals(rule.rule().optionalOldSelf())) {
      return;
    }
    try {
      if (!program.holds(value, oldSelf) && (transition || !pairing.forgives())) {
        found.add(failure(rule, value, at));
      }
    } catch (EvaluationException e) {
      exhausted = e.isCancelled();
      found.add(withoutResult(rule, value, node, at, detail(rule, String.valueOf(e.getMessage()))));
    }
  }

  private static Violation failure(CompiledRule rule, JsonElement value, Location at) {
    String below = rule.rule().fieldPath();
    Location place =
        below == null || below.isEmpty() ? at : at.field(below.replaceFirst("^\\.", ""));
    String reason = rule.rule().reason();
    ViolationType type = ViolationType.ofReason(reason == null ? "" : reason);
    String shown = value.isJsonPrimitive() ? GoText.value(value) + ": " : "";
    String message = switch (type) {
      case REQUIRED -> "Required value: " + rule.problem();
      case FORBIDDEN -> "Forbidden: " + rule.problem();
      case DUPLICATE -> "Duplicate value: " + shown.replaceFirst(": $", "");
      default -> "Invalid value: " + shown + rule.problem();
    };
    return new Violation(place.path(), type, message, id(rule, at), value, place.place());
  }

  private static Violation withoutResult(
      CompiledRule rule, JsonElement value, CheckNode node, Location at, String detail) {
    String type = node.schema().type() == null ? "" : node.schema().type().toString();
    return new Violation(
        at.path(),
        ViolationType.INVALID,
        "Invalid value: " + GoQuoted.of(type) + ": " + detail,
        id(rule, at),
        value,
        at.place());
  }

  private static String detail(CompiledRule rule, String problem) {
    if (problem.startsWith("operation cancelled: ")) {
      return EXHAUSTED + rule.title();
    }
    return problem.startsWith("no such overload")
        ? "'" + problem
            + "': call arguments did not match a supported operator, function or macro signature"
            + " for rule: " + rule.title()
        : problem + " evaluating rule: " + rule.title();
  }

  private static RuleId id(CompiledRule rule, Location at) {
    return new RuleId(at.inSchema(), KEYWORD, rule.rule().rule());
  }
}
