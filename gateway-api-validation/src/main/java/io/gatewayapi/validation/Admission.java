package io.gatewayapi.validation;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.gatewayapi.model.decode.Decoded;
import io.gatewayapi.model.decode.MalformedField;
import io.gatewayapi.validation.internal.check.Correlated;
import io.gatewayapi.validation.internal.check.RuleCheck;
import io.gatewayapi.validation.internal.check.StoredNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way of objects of one kind through the server's checks. */
final class Admission {
  private static final String STATUS = "status";
  private static final String UNCHECKED =
      "Invalid value: null: some validation rules were not checked because the object was invalid;"
          + " correct the existing errors to complete validation";
  private final KindChecks checks;
  private volatile @Nullable AcceptedUpdates acceptedUpdates;

  Admission(KindChecks checks) {
    this.checks = checks;
  }

  KindChecks checks() {
    return checks;
  }

  ValidationResult validate(JsonObject object, Operation operation) {
    String subject = TypeMeta.subject(object);
    if (isNew(operation) ? checks.acceptsAsSent(object) : isAcceptedUpdate(object, operation)) {
      return new ValidationResult(subject, List.of(), List.of(), checks.coverage());
    }
    Decoded decoded = checks.decode(object);
    Optional<Violation> refusal = refusal(decoded, operation);
    boolean changed = !decoded.pruned().isEmpty() || object.has(STATUS);
    Checked checked = refusal.isPresent()
        ? new Checked(List.of(refusal.get()), RuleCoverage.BLOCKED)
        : checked(decoded.object(), operation, changed);
    // Not all of what a request holds is checked: a status or the rest may be dropped.
    Optional<Violation> beyond = TypeMeta.unreadableNumber(object);
    if (beyond.isPresent()) {
      checked = new Checked(List.of(beyond.get()), RuleCoverage.BLOCKED);
    }
    return new ValidationResult(subject, checked.found(), decoded.pruned(), checked.rules());
  }

  private boolean isAcceptedUpdate(JsonObject sent, Operation operation) {
    AcceptedUpdates known = acceptedUpdates;
    if (known == null) {
      known = new AcceptedUpdates(checks);
      acceptedUpdates = known;
    }
    AcceptedUpdates accepted = known;
    return operation.fold(
        create -> false,
        update -> accepted.update(sent, update.old()),
        status -> accepted.statusUpdate(sent, status.old()));
  }

  private Checked checked(JsonObject sent, Operation operation, boolean changed) {
    return isNew(operation)
        ? create(sent, changed)
        : operation.fold(
            create -> create(sent, changed),
            update -> update(sent, stored(update.old())),
            status -> statusUpdate(sent, stored(status.old())));
  }

  /** Asked before the functions for all cases are made: a fresh JVM takes its time for them. */
  private static boolean isNew(Operation operation) {
    return operation instanceof Operation.Create;
  }

  private record Checked(List<Violation> found, RuleCoverage rules) {}

  private Optional<Violation> refusal(Decoded decoded, Operation operation) {
    if (operation instanceof Operation.StatusUpdate && !checks.kind().statusSubresource()) {
      return Optional.of(TypeMeta.withoutStatus());
    }
    if (!decoded.malformed().isEmpty()) {
      MalformedField first = decoded.malformed().get(0);
      return Optional.of(TypeMeta.malformed(first.path(), first.problem(), null));
    }
    if (isNew(operation)) {
      return Optional.empty();
    }
    return operation.fold(
        create -> Optional.empty(),
        update -> refusal(decoded.object(), update.old()),
        status -> refusal(decoded.object(), status.old()));
  }

  static Optional<Violation> refusal(JsonObject sent, JsonObject old) {
    return TypeMeta.otherObject(sent, old).or(() -> Preconditions.check(sent, old));
  }

  /**
   * Checks a new object.
   *
   * @param changed whether it has lost what kept it from being accepted as it was sent
   */
  private Checked create(JsonObject sent, boolean changed) {
    JsonObject object =
        checks.kind().statusSubresource() ? ShallowCopy.with(sent, STATUS, null) : sent;
    return changed && checks.metadata(object, null).isEmpty() && checks.accepts(object)
        ? new Checked(List.of(), checks.coverage())
        : check(object, null);
  }

  private Checked update(JsonObject sent, JsonObject old) {
    JsonObject object =
        checks.kind().statusSubresource() ? ShallowCopy.with(sent, STATUS, old.get(STATUS)) : sent;
    return check(object, old);
  }

  private Checked statusUpdate(JsonObject sent, JsonObject old) {
    JsonObject object = ShallowCopy.with(old, STATUS, sent.get(STATUS));
    Correlated pair = checks.pair(object, old);
    List<Violation> found = new ArrayList<>(checks.metadata(object, old));
    found.addAll(checks.statusPaired(object, pair));
    return rules(object, old, pair, found);
  }

  private Checked check(JsonObject object, @Nullable JsonObject old) {
    Correlated pair = checks.pair(object, old);
    List<Violation> found = new ArrayList<>(checks.metadata(object, old));
    found.addAll(checks.schemaPaired(object, pair));
    return rules(object, old, pair, found);
  }

  private Checked rules(
      JsonObject object,
      @Nullable JsonObject old,
      @Nullable Correlated pair,
      List<Violation> found) {
    found.addAll(checks.listTypes(object, old));
    if (!checks.hasRules()) {
      return new Checked(found, RuleCoverage.NO_RULES);
    }
    if (found.stream().anyMatch(violation -> violation.type().blocksRules())) {
      found.add(notChecked());
      return new Checked(found, RuleCoverage.BLOCKED);
    }
    RuleCheck.Outcome outcome = checks.rulesPaired(object, old, pair);
    found.addAll(outcome.violations());
    return new Checked(
        found, outcome.complete() ? RuleCoverage.EVALUATED : RuleCoverage.NOT_EVALUATED);
  }

  private static Violation notChecked() {
    return new Violation(
        Violation.NO_FIELD,
        ViolationType.INVALID,
        UNCHECKED,
        new RuleId("", "x-kubernetes-validations"),
        JsonNull.INSTANCE,
        "");
  }

  /** An object as a server reads it from its storage. */
  private JsonObject stored(JsonObject old) {
    return StoredNumbers.object(checks.decode(old).object());
  }
}
