package io.gatewayapi.router.rule;

/**
 * Why a rule cannot be served. The specification lets an implementation drop such a rule; this
 * router does.
 *
 * @param reason the API's reason, {@code UnsupportedValue} or {@code IncompatibleFilters}
 * @param field the field, {@code spec.rules[0].filters[1].type}
 * @param message what is wrong with it
 */
public record RuleProblem(String reason, String field, String message) {
  /** {@code UnsupportedValue: spec.rules[0].filters[1].type: …}. */
  @Override
  public String toString() {
    return reason + ": " + field + ": " + message;
  }
}
