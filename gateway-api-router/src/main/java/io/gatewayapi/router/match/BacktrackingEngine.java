package io.gatewayapi.router.match;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Java's regular expressions, with bounded effort.
 *
 * <p>Immutable.
 */
final class BacktrackingEngine implements RegexEngine {
  static final int MOST_STEPS = 1_000_000;
  static final int LONGEST_TEXT = 4_096;

  private final RegexAnchoring anchoring;
  private final Map<String, Pattern> patterns;
  private final Map<String, String> problems;

  private BacktrackingEngine(
      RegexAnchoring anchoring, Map<String, Pattern> patterns, Map<String, String> problems) {
    this.anchoring = anchoring;
    this.patterns = patterns;
    this.problems = problems;
  }

  static BacktrackingEngine of(Collection<String> texts, RegexAnchoring anchoring) {
    Map<String, Pattern> patterns = new TreeMap<>();
    Map<String, String> problems = new TreeMap<>();
    for (String text : texts) {
      try {
        patterns.put(text, Pattern.compile(text));
      } catch (PatternSyntaxException e) {
        problems.put(text, e.getDescription());
      }
    }
    return new BacktrackingEngine(anchoring, patterns, problems);
  }

  @Override
  public RegexAnswer answer(String pattern, String text) {
    Pattern compiled = patterns.get(pattern);
    if (compiled == null) {
      return RegexAnswer.DIFFERS;
    }
    return text.length() > LONGEST_TEXT
        ? RegexAnswer.TEXT_TOO_LONG
        : answer(compiled.matcher(new CountedText(text)));
  }

  private RegexAnswer answer(Matcher matcher) {
    try {
      boolean fits = switch (anchoring) {
        case FULL -> matcher.matches();
        case START -> matcher.lookingAt();
        case NONE -> matcher.find();
      };
      return fits ? RegexAnswer.FITS : RegexAnswer.DIFFERS;
    } catch (TooManyStepsException | StackOverflowError e) {
      return RegexAnswer.TOO_MUCH_EFFORT;
    }
  }

  @Override
  public Optional<String> problem(String pattern) {
    return patterns.containsKey(pattern)
        ? Optional.empty()
        : Optional.of(problems.getOrDefault(pattern, "the engine was not made for this pattern"));
  }

  /** A text that lets itself be looked at so many times and no more. */
  private static final class CountedText implements CharSequence {
    private final String text;
    private int steps;

    CountedText(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      if (++steps > MOST_STEPS) {
        throw new TooManyStepsException();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
