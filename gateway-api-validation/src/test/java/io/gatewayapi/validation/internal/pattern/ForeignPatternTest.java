package io.gatewayapi.validation.internal.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.gatewayapi.validation.UnsupportedPatternException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns that no CRD of ours has; {@code -Dpatterns.foreign} sets how many random ones. */
class ForeignPatternTest {
  private static final int PATTERNS = Integer.getInteger("patterns.foreign", 20_000);
  private static final long SEED = Long.getLong("patterns.seed", 20261128);
  private static final String[] PIECES = {
    "a",
    "b",
    "k",
    "K",
    "S",
    "1",
    "_",
    " ",
    "-",
    "\n",
    "é",
    "ſ",
    "😀",
    ".",
    "^",
    "$",
    "|",
    "|",
    "(",
    "(",
    ")",
    ")",
    "(?:",
    "(?i)",
    "(?i:",
    "(?s)",
    "(?m)",
    "(?-i)",
    "(?U)",
    "(?",
    "*",
    "+",
    "?",
    "}",
    "{2}",
    "{1,}",
    "{0,2}",
    "{,2}",
    "{2,1}",
    "{1001}",
    "[",
    "]",
    "[^",
    "[a-c]",
    "[^a]",
    "[k-s]",
    "[]a]",
    "[^]a]",
    "[a-]",
    "[[:alpha:]]",
    "[[:^digit:]_]",
    "[[:nope:]]",
    "[\\d-z]",
    "[\\]\\-]",
    "[b-a]",
    "\\d",
    "\\D",
    "\\s",
    "\\S",
    "\\w",
    "\\W",
    "\\b",
    "\\B",
    "\\A",
    "\\z",
    "\\n",
    "\\t",
    "\\.",
    "\\/",
    "\\_",
    "\\-",
    "\\x61",
    "\\x{62}",
    "\\x{110000}",
    "\\0",
    "\\07",
    "\\141",
    "\\1",
    "\\Qa.\\E",
    "\\Q*",
    "\\q",
    "&&",
    "<"
  };
  private static final String[] TEXTS = {
    "",
    "a",
    "b",
    "ab",
    "aab",
    "ba",
    "K",
    "k",
    "\u212a",
    "s",
    "ſ",
    "S",
    "1",
    "_",
    "-",
    " ",
    "\n",
    "a\nb",
    "a b",
    "ab\n",
    "é",
    "É",
    "😀",
    "a.b",
    "a*",
    "[",
    "]",
    "^",
    "$",
    "{2}",
    "{,2}",
    "a{,2}",
    "aaaaaaaa",
    "\u0000",
    "\u0007",
    "/",
    "&&",
    "z",
    "\\"
  };

  @Test
  void randomPatternsSayWhatRe2Says() {
    Random random = new Random(SEED);
    int compared = 0;
    for (int i = 0; i < PATTERNS; i++) {
      StringBuilder pattern = new StringBuilder();
      for (int length = 1 + random.nextInt(7); length > 0; length--) {
        pattern.append(PIECES[random.nextInt(PIECES.length)]);
      }
      compared += compare(pattern.toString()) ? 1 : 0;
    }
    assertThat(compared).as("patterns that compile, seed %d", SEED).isGreaterThan(PATTERNS / 10);
  }

  private static boolean compare(String pattern) {
    Pattern oracle;
    try {
      oracle = Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      assertThat(catchThrowable(() -> PatternMatcher.of(pattern)))
          .as("pattern %s, for re2j: %s", pattern, e.getMessage())
          .isInstanceOf(UnsupportedPatternException.class);
      return false;
    }
    PatternMatcher ours = PatternMatcher.of(pattern);
    List<String> different = new ArrayList<>();
    for (String text : TEXTS) {
      if (ours.find(text) != oracle.matcher(text).find()) {
        different.add(text);
      }
    }
    assertThat(different).as("pattern %s", pattern).isEmpty();
    return true;
  }

  /** Where Go's engine, which a server has, and re2j differ. */
  @Test
  void inDoubtGoIsRight() {
    assertThat(PatternMatcher.of("^{*b").find("{{b")).isTrue();
    assertThat(PatternMatcher.of("^(?P<n>a)(?P<n>b)$").find("ab")).isTrue();
    assertThatThrownBy(() -> PatternMatcher.of("\\é"))
        .isInstanceOf(UnsupportedPatternException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\pL", "\\p{Greek}", "(?=a)", "(?<=a)", "(?>a)", "a++", "\\1", "\\C"})
  void whatRe2OrThisLibraryLacksIsRefused(String pattern) {
    assertThatThrownBy(() -> PatternMatcher.of(pattern))
        .isInstanceOf(UnsupportedPatternException.class)
        .hasMessageContaining(pattern);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kK\u212a",
        "sS\u017f",
        "åÅ\u212b",
        "µμΜ",
        "Ωω\u2126",
        "ǅǆǄ",
        "θΘϑϴ",
        "ßẞ",
        "жЖ",
        "1",
        "ı",
        "İ"
      })
  void casesAreRe2s(String letters) {
    letters.codePoints().mapToObj(Character::toString).forEach(letter -> {
      Pattern oracle = Pattern.compile("(?i)" + letter);
      for (String text :
          List.of("i", "I", "kK\u212a", "sS\u017f", "åÅ\u212b", "µ", "ω", "ǅ", "ϑ", "ß", "ẞ")) {
        text.codePoints()
            .mapToObj(Character::toString)
            .forEach(other -> assertThat(PatternMatcher.of("(?i)" + letter).find(other))
                .as("%s and %s", letter, other)
                .isEqualTo(oracle.matcher(other).find()));
      }
    });
  }

  @Test
  void largeRepetitionsAreRefused() {
    for (String pattern : List.of("(a{1000}){1000}", "((a{100}){100}){100}", "a{1001}")) {
      assertThatThrownBy(() -> PatternMatcher.of(pattern))
          .isInstanceOf(UnsupportedPatternException.class);
    }
    assertThatThrownBy(() -> PatternMatcher.of("(abcdefghijklmnopqrstuvwxyz){1000}"))
        .isInstanceOf(UnsupportedPatternException.class);
    assertThatThrownBy(() -> PatternMatcher.of("(".repeat(100_000)))
        .isInstanceOf(UnsupportedPatternException.class);
  }

  @Test
  void patternBombsAreHarmless() {
    String text = "a".repeat(200_000) + "!";
    for (String pattern : List.of("^(a+)+$", "^(a|a)*$", "(x+x+)+y", "^(a?){50}a{50}$")) {
      assertThat(PatternMatcher.of(pattern).find(text)).as(pattern).isFalse();
    }
  }

  @Test
  void aLoneSurrogateIsTheReplacementCharacter() {
    assertThat(PatternMatcher.of("^\\x{FFFD}$").find("\ud800")).isTrue();
    assertThat(PatternMatcher.of("^[!-~]+([\\t ]?[!-~]+)*$").find("\udc00")).isFalse();
  }
}
