package io.gatewayapi.validation;

import io.gatewayapi.validation.internal.pattern.PatternMatcher;
import io.gatewayapi.validation.internal.pattern.syntax.RegexException;
import java.util.Optional;

/**
 * Looks at the patterns of schemas before objects are held against them. A server does so when a
 * CRD is written; they are in <a href="https://github.com/google/re2/wiki/Syntax">RE2's syntax</a>.
 *
 * <p>Pure; safe to use from any thread.
 */
public final class PatternSyntax {
  private PatternSyntax() {}

  /**
   * What is wrong with a pattern.
   *
   * @param pattern the pattern
   * @return why a server refuses it; empty if objects can be held against it
   * @throws UnsupportedPatternException if a server takes it, but objects cannot be held against it
   *     here
   */
  public static Optional<String> problem(String pattern) {
    try {
      PatternMatcher.of(pattern);
      return Optional.empty();
    } catch (UnsupportedPatternException e) {
      if (e.getCause() instanceof RegexException syntax && syntax.isMalformed()) {
        return Optional.of(String.valueOf(syntax.getMessage()));
      }
      throw e;
    }
  }
}
