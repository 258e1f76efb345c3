package io.gatewayapi.validation.internal.pattern;

import io.gatewayapi.validation.UnsupportedPatternException;
import io.gatewayapi.validation.internal.pattern.tables.PatternTables;

/**
 * A pattern in RE2 syntax that is looked for anywhere in a text, in time linear in the text: with
 * the table that the build made of it, or else, for a pattern of somebody else's CRD, by following
 * all its states at once.
 *
 * <p>Immutable; safe to use from any thread.
 */
public abstract sealed class PatternMatcher permits TableMatcher, NfaMatcher {
  PatternMatcher() {}

  /**
   * A matcher for a pattern. Callers keep it; making one is not free.
   *
   * @param pattern in RE2 syntax
   * @return the matcher
   * @throws UnsupportedPatternException if the pattern is malformed, too large to be safe, or uses
   *     Unicode classes
   */
  public static PatternMatcher of(String pattern) {
    String table = PatternTables.of(pattern);
    return table != null ? new TableMatcher(table) : NfaMatcher.parse(pattern);
  }

  /**
   * A matcher that makes several tests of a text at once, and finds something where all hold.
   *
   * @param tests a line for each, {@code with} or {@code without} and a pattern
   * @return the matcher
   * @throws IllegalArgumentException if the build has made no table of these tests
   */
  public static PatternMatcher joint(String tests) {
    String table = PatternTables.joint(tests);
    if (table == null) {
      throw new IllegalArgumentException("no table for the tests\n" + tests);
    }
    return new TableMatcher(table);
  }

  /**
   * Whether the pattern matches somewhere in a text.
   *
   * @param text any text; a surrogate without its other half counts as U+FFFD, as it does for a
   *     server
   * @return true if it does
   */
  public abstract boolean find(String text);
}
