package io.gatewayapi.validation.internal.check;

import io.gatewayapi.validation.UnsupportedPatternException;
import io.gatewayapi.validation.internal.pattern.PatternMatcher;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Matches patterns of schemas, which are RE2 and need to match only somewhere in a text. Keeps the
 * matchers of the patterns that it has met. Safe to use from any thread.
 */
public final class Patterns {
  private final Map<String, PatternMatcher> matchers = new ConcurrentHashMap<>();

  /**
   * Whether a pattern matches.
   *
   * @throws UnsupportedPatternException if the pattern is malformed or not supported
   */
  boolean matches(String pattern, String text) {
    return matchers.computeIfAbsent(pattern, PatternMatcher::of).find(text);
  }
}
