package io.gatewayapi.codegen.cel;

/** Stops the build at a rule that cannot be compiled, and says why not. */
public final class UnsupportedRuleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param problem what is not understood, by its name
   */
  UnsupportedRuleException(String problem) {
    super(problem);
  }

  /** The same with the rule and its place. */
  UnsupportedRuleException in(String rule, String place) {
    UnsupportedRuleException placed =
        new UnsupportedRuleException(getMessage() + "; in the rule " + rule + " of " + place);
    placed.initCause(this);
    return placed;
  }
}
