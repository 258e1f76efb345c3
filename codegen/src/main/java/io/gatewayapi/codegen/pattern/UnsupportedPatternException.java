package io.gatewayapi.codegen.pattern;

import org.jspecify.annotations.Nullable;

/** Stops the build at a pattern that cannot become a table, and says why not. */
public final class UnsupportedPatternException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param problem what is not understood, by its name
   */
  UnsupportedPatternException(String problem) {
    super(problem);
  }

  /** The same with the pattern. */
  static UnsupportedPatternException in(String pattern, @Nullable String problem, Throwable cause) {
    UnsupportedPatternException placed =
        new UnsupportedPatternException(problem + "; in the pattern " + pattern);
    placed.initCause(cause);
    return placed;
  }
}
