package io.gatewayapi.codegen.pattern.syntax;

/** Thrown for a regular expression that is malformed, too large, or uses what is not supported. */
public final class RegexException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean malformed;

  /**
   * Makes an exception for what RE2 refuses, too.
   *
   * @param problem what is wrong, by its name
   */
  RegexException(String problem) {
    this(problem, true);
  }

  private RegexException(String problem, boolean malformed) {
    super(problem);
    this.malformed = malformed;
  }

  /** Makes an exception for what RE2 takes. */
  static RegexException unsupported(String problem) {
    return new RegexException(problem, false);
  }

  /**
   * Whether the expression is none.
   *
   * @return false if RE2 takes it, and it is only not supported here
   */
  public boolean isMalformed() {
    return malformed;
  }
}
