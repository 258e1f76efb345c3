package io.gatewayapi.validation.internal.check;

import io.gatewayapi.validation.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Violations found in one value, and how many checks it passed: of several schemas that all fail,
 * the server reports the one that went furthest.
 */
final class Findings {
  private @Nullable List<Violation> violations;
  private int passed;

  boolean none() {
    return violations == null;
  }

  List<Violation> violations() {
    return violations == null ? List.of() : violations;
  }

  int passed() {
    return passed;
  }

  void pass(int checks) {
    passed += checks;
  }

  void add(Violation violation) {
    if (violations == null) {
      violations = new ArrayList<>();
    }
    // The same words are said once, as by the server: two branches of anyOf may fail alike.
    if (!violations.contains(violation)) {
      violations.add(violation);
    }
  }

  void addAll(Findings other) {
    other.violations().forEach(this::add);
    passed += other.passed;
  }

  /** The same without the violations. */
  Findings forgiven() {
    Findings result = new Findings();
    result.passed = passed;
    return result;
  }
}
