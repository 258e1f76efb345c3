package io.gatewayapi.validation.internal.check;

import io.gatewayapi.validation.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Violations found in a value and all below it, and how many checks it passed: of several schemas
 * that all fail, the server reports the one that went furthest.
 */
final class Findings {
  private @Nullable List<Violation> violations;
  private int passed;

  boolean none() {
    return violations == null || violations.isEmpty();
  }

  int size() {
    return violations == null ? 0 : violations.size();
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
    violations.add(violation);
  }

  void addAll(Findings other) {
    other.violations().forEach(this::add);
    passed += other.passed;
  }

  /** Forgives what was found since there were so many violations. */
  void backTo(int size) {
    if (violations != null) {
      violations.subList(size, violations.size()).clear();
    }
  }

  /** The same words are said once, as by the server: two branches of anyOf may fail alike. */
  List<Violation> distinct() {
    List<Violation> all = violations();
    if (all.size() < 2) {
      return all;
    }
    Set<String> said = new HashSet<>();
    return all.stream().filter(v -> said.add(v.type() + " " + v)).toList();
  }
}
