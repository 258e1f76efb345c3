package io.gatewayapi.codegen.pattern;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A test of a text: whether a pattern is found in it, or that it is not.
 *
 * @param pattern in RE2 syntax
 * @param wanted whether it has to be found
 */
public record TextTest(String pattern, boolean wanted) {
  /** What has a meaning of its own in a pattern. */
  private static final String SPECIAL = "\\.+*?()|[]{}^$";

  /**
   * A text as a pattern that finds nothing else.
   *
   * @param text any text
   * @return in RE2 syntax
   */
  public static String quote(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(SPECIAL.indexOf(c) < 0 ? "" : "\\").append(c);
    }
    return out.toString();
  }

  /**
   * The opposite.
   *
   * @return the test that holds where this one does not
   */
  public TextTest negated() {
    return new TextTest(pattern, !wanted);
  }

  /**
   * Several tests as text, which names their table.
   *
   * @param tests in any order
   * @return a line for each
   */
  public static String lines(List<TextTest> tests) {
    return tests.stream().map(TextTest::toString).collect(Collectors.joining("\n"));
  }

  @Override
  public String toString() {
    return (wanted ? "with " : "without ") + pattern;
  }
}
