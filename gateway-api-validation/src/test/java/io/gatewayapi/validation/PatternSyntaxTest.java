package io.gatewayapi.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternSyntaxTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "[",
        "a**",
        "(?=a)",
        "a{2000}",
        "((a{100}){100}){100}",
        "\\Z",
        "\\C",
        "[b-a]",
        "*a",
        "a{1,0}",
        "\\8",
        "(?z)"
      })
  void whatAServerRefusesIsMalformed(String pattern) {
    assertThat(PatternSyntax.problem(pattern)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"^a+$", "x*?", "(?i)abc", "[[:alpha:]]", "\\Qa", "\\d+", "(?<n>a)"})
  void whatCanBeLookedForHasNoProblem(String pattern) {
    assertThat(PatternSyntax.problem(pattern)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"^\\p{L}+$", "\\pN", "[^\\pL]", "\\P{Greek}"})
  void unicodeClassesAreNotSupported(String pattern) {
    assertThatThrownBy(() -> PatternSyntax.problem(pattern))
        .isInstanceOf(UnsupportedPatternException.class)
        .hasMessageContaining(pattern);
  }
}
