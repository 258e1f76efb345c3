package io.gatewayapi.codegen.pattern.syntax;

/** Thrown for a regular expression that is malformed, too large, or uses what is not supported. */
public final class RegexException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param problem what is wrong, by its name
   */
  RegexException(String problem) {
    super(problem);
  }
}
