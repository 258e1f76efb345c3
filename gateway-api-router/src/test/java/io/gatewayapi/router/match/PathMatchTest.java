package io.gatewayapi.router.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathMatchTest {
  private static final RegexEngine NO_REGEX = Re2Engine.of(List.of(), RegexAnchoring.FULL);

  @ParameterizedTest(name = "prefix {0}, path {1}: {2}")
  @CsvSource({
    "/, /, true",
    "/, /cart, true",
    "/cart, /cart, true",
    "/cart, /cart/, true",
    "/cart, /cart/items, true",
    "/cart, /cartoon, false",
    "/cart, /Cart, false",
    "/cart/, /cart, true",
    "/cart/, /cart/items, true",
    "/cart/, /cartoon, false",
    "/a/b, /a, false",
  })
  void prefixMatchesWholeSegments(String prefix, String path, boolean matches) {
    assertThat(new PathMatch.Prefix(prefix).matches(path, NO_REGEX)).isEqualTo(matches);
  }

  @ParameterizedTest(name = "exact {0}, path {1}: {2}")
  @CsvSource({
    "/cart, /cart, true",
    "/cart, /cart/, false",
    "/cart, /CART, false",
    "/c%61rt, /cart, false",
  })
  void exactMatchesThePathAsSent(String value, String path, boolean matches) {
    assertThat(new PathMatch.Exact(value).matches(path, NO_REGEX)).isEqualTo(matches);
  }

  @Test
  void trailingSlashOfPrefixEarnsNoPrecedence() {
    assertThat(new PathMatch.Prefix("/cart/").prefixCharacters())
        .isEqualTo(new PathMatch.Prefix("/cart").prefixCharacters());
    assertThat(new PathMatch.Prefix("/").prefixCharacters()).isEqualTo(1);
  }
}
