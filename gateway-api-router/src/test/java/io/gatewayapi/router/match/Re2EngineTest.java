package io.gatewayapi.router.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Re2EngineTest {
  @ParameterizedTest(name = "{0}: {1}: {2}")
  @CsvSource({
    "FULL, /v1/x, false",
    "FULL, /v1, true",
    "START, /v1/x, true",
    "START, /api/v1, false",
    "NONE, /api/v1/x, true",
  })
  void anchoringIsAnOption(RegexAnchoring anchoring, String text, boolean matches) {
    RegexEngine engine = Re2Engine.of(List.of("/v[0-9]"), anchoring);
    assertThat(engine.matches("/v[0-9]", text)).isEqualTo(matches);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "((((a{30}){30}){30}){30}){30}",
        "(((x{1,99}){99}){99}){99}",
        "([^]]{999}){999}",
        "(",
        "a{1001}",
        "(?=x)"
      })
  void unusablePatternMatchesNothingAndHasAReason(String pattern) {
    RegexEngine engine = Re2Engine.of(List.of(pattern), RegexAnchoring.FULL);
    assertThat(engine.matches(pattern, "a")).isFalse();
    assertThat(engine.problem(pattern)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[a-z]{1,63}", "(a{10}){10}", "\\{x\\}", "[{]{3}", "\\x{10FFFF}", "a{,5}"})
  void usualPatternsAreUsable(String pattern) {
    RegexEngine engine = Re2Engine.of(List.of(pattern), RegexAnchoring.FULL);
    assertThat(engine.problem(pattern)).isEmpty();
  }

  @Test
  void nestedQuantifiersTakeLinearTime() {
    RegexEngine engine = Re2Engine.of(List.of("(a+)+b"), RegexAnchoring.FULL);
    assertThat(engine.matches("(a+)+b", "a".repeat(20_000))).isFalse();
  }
}
