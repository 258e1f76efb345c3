package io.gatewayapi.router.match;

import java.util.Optional;

/**
 * Evaluates regular expressions, whose dialect the specification leaves to the implementation.
 *
 * <p>Patterns are known beforehand: an engine is made for the patterns of one topology.
 */
public interface RegexEngine {
  /**
   * Tries a pattern on a text.
   *
   * @param pattern a pattern of the topology
   * @param text the text
   * @return whether it fits, as far as that was found out
   */
  RegexAnswer answer(String pattern, String text);

  /**
   * Whether a text fits a pattern.
   *
   * @param pattern a pattern of the topology
   * @param text the text
   * @return false also if the pattern is not usable, or it was not found out; {@link #answer} says so
   */
  default boolean matches(String pattern, String text) {
    return answer(pattern, text).fits();
  }

  /**
   * Why a pattern is not usable.
   *
   * @param pattern a pattern of the topology
   * @return the reason, empty for a good pattern
   */
  Optional<String> problem(String pattern);
}
