package io.gatewayapi.router.match;

import java.util.Optional;

/** What a match asks of the value of a header or query parameter. */
public sealed interface ValueMatch {
  /**
   * Whether a value fits.
   *
   * @param value the value
   * @param regex evaluates regular expressions
   * @return true if it fits
   */
  boolean matches(String value, RegexEngine regex);

  /**
   * What the match was given.
   *
   * @return the value or pattern
   */
  String value();

  /**
   * A measure of precedence. A pattern counts as one character: more than nothing, less than a
   * name that is spelled out.
   *
   * @return the number of characters of the value
   */
  int characters();

  /**
   * The regular expression of this match.
   *
   * @return empty for other matches
   */
  Optional<String> pattern();

  /**
   * One value.
   *
   * @param value the value, case-sensitive
   */
  record Exact(String value) implements ValueMatch {
    @Override
    public int characters() {
      return value.length();
    }

    @Override
    public boolean matches(String other, RegexEngine regex) {
      return other.equals(value);
    }

    @Override
    public Optional<String> pattern() {
      return Optional.empty();
    }

    @Override
    public String toString() {
      return "= " + value;
    }
  }

  /**
   * A regular expression.
   *
   * @param expression the pattern
   */
  record Regex(String expression) implements ValueMatch {
    @Override
    public String value() {
      return expression;
    }

    @Override
    public int characters() {
      return 1;
    }

    @Override
    public boolean matches(String other, RegexEngine regex) {
      return regex.matches(expression, other);
    }

    @Override
    public Optional<String> pattern() {
      return Optional.of(expression);
    }

    @Override
    public String toString() {
      return "~ " + expression;
    }
  }
}
