package io.gatewayapi.validation;

/**
 * What became of the CEL rules of a schema, which a server runs after everything else.
 *
 * <p>This release does not evaluate them: an object that only fails a rule passes here, and the
 * result says so.
 */
public enum RuleCoverage {
  /** The schema has no rules; the result is complete. */
  NO_RULES,
  /** Other violations came first; a server would not have run the rules either. */
  BLOCKED,
  /** A server would run the rules; they were not run here. */
  NOT_EVALUATED
}
