package io.gatewayapi.validation;

/** What became of the CEL rules of a schema, which a server runs after everything else. */
public enum RuleCoverage {
  /** The schema has no rules; the result is complete. */
  NO_RULES,
  /** The rules were run; the result is complete. */
  EVALUATED,
  /** Other violations came first; a server would not have run the rules either. */
  BLOCKED,
  /**
   * A server would run rules that this library has no program for; they were not run here. Only
   * happens for schemas that are not the Gateway API's.
   */
  NOT_EVALUATED
}
