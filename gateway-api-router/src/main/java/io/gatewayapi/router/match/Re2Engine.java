package io.gatewayapi.router.match;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * RE2 syntax, matched in time linear in the text.
 *
 * <p>Immutable. A pattern whose counted repetitions multiply beyond a bound is refused rather than
 * compiled: RE2 writes repetitions out, so {@code ((a{99}){99}){99}} would take all memory.
 */
public final class Re2Engine implements RegexEngine {
  private final RegexAnchoring anchoring;
  private final Map<String, Pattern> patterns;
  private final Map<String, String> problems;

  private Re2Engine(
      RegexAnchoring anchoring, Map<String, Pattern> patterns, Map<String, String> problems) {
    this.anchoring = anchoring;
    this.patterns = patterns;
    this.problems = problems;
  }

  /**
   * Compiles patterns.
   *
   * @param texts the patterns
   * @param anchoring how much of a text they must fit
   * @return an engine that knows these patterns
   */
  public static Re2Engine of(Collection<String> texts, RegexAnchoring anchoring) {
    Map<String, Pattern> patterns = new TreeMap<>();
    Map<String, String> problems = new TreeMap<>();
    for (String text : texts) {
      try {
        RegexSize.check(text);
        patterns.put(text, Pattern.compile(text));
      } catch (PatternSyntaxException e) {
        problems.put(text, e.getMessage());
      }
    }
    return new Re2Engine(anchoring, patterns, problems);
  }

  @Override
  public RegexAnswer answer(String pattern, String text) {
    Pattern compiled = patterns.get(pattern);
    boolean fits = compiled != null && anchoring.test(compiled.matcher(text));
    return fits ? RegexAnswer.FITS : RegexAnswer.DIFFERS;
  }

  @Override
  public Optional<String> problem(String pattern) {
    return patterns.containsKey(pattern)
        ? Optional.empty()
        : Optional.of(problems.getOrDefault(pattern, "the engine was not made for this pattern"));
  }
}
