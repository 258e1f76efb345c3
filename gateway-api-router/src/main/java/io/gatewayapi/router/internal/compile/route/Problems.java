package io.gatewayapi.router.internal.compile.route;

import io.gatewayapi.router.rule.RuleProblem;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with one rule. */
public final class Problems {
  private final List<RuleProblem> all = new ArrayList<>();

  void unsupported(String field, String message) {
    all.add(new RuleProblem("UnsupportedValue", field, message));
  }

  /** A value that is none of an enum's. */
  void unknown(String field, String value) {
    unsupported(field, "\"" + value + "\" is not known");
  }

  void incompatible(String field, String message) {
    all.add(new RuleProblem("IncompatibleFilters", field, message));
  }

  List<RuleProblem> all() {
    return all;
  }
}
