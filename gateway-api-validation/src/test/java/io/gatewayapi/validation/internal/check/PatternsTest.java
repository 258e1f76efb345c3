package io.gatewayapi.validation.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatewayapi.validation.UnsupportedPatternException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternsTest {
  private final Patterns patterns = new Patterns();

  @Test
  void aPatternNeedsToMatchSomewhereOnly() {
    assertThat(patterns.matches("b", "abc")).isTrue();
    assertThat(patterns.matches("^b", "abc")).isFalse();
  }

  @Test
  void theEndIsNotBeforeAFinalNewline() {
    assertThat(patterns.matches("^a$", "a\n")).isFalse();
    assertThat(patterns.matches("^a\\$", "a$")).isTrue();
    assertThat(patterns.matches("^[$]$", "$")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"'[[]', '['", "'[a&&b]', '&'", "'[]a]', ']'", "'[^]a]', 'b'", "'[[:digit:]x]', '7'"})
  void classesMeanWhatTheyMeanInRe2(String pattern, String text) {
    assertThat(patterns.matches(pattern, text)).isTrue();
  }

  @Test
  void whatCannotBeTranslatedIsRefused() {
    assertThatThrownBy(() -> patterns.matches("(", "x"))
        .isInstanceOf(UnsupportedPatternException.class)
        .hasMessage("pattern \"(\" is not supported");
  }
}
