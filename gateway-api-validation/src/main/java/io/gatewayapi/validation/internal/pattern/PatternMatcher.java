package io.gatewayapi.validation.internal.pattern;

import io.gatewayapi.validation.UnsupportedPatternException;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern in RE2 syntax that is looked for anywhere in a text, in time linear in the text.
 * Immutable; safe to use from any thread.
 */
public final class PatternMatcher {
  private final Pattern pattern;

  private PatternMatcher(Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * A matcher for a pattern. Callers keep it; making one is not free.
   *
   * @param pattern in RE2 syntax
   * @return the matcher
   * @throws UnsupportedPatternException if the pattern is malformed, or larger than is safe
   */
  public static PatternMatcher of(String pattern) {
    try {
      return new PatternMatcher(Pattern.compile(pattern));
    } catch (PatternSyntaxException e) {
      throw new UnsupportedPatternException(pattern, e);
    }
  }

  /**
   * Whether the pattern matches somewhere in a text.
   *
   * @param text any text
   * @return true if it does
   */
  public boolean find(String text) {
    return pattern.matcher(text).find();
  }
}
