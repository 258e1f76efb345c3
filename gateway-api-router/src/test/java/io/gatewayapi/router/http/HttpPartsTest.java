package io.gatewayapi.router.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpPartsTest {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "shop.test, shop.test, ''",
    "Shop.Test:8080, shop.test, 8080",
    "[::1]:80, [::1], 80",
    "[::1], [::1], ''",
    "10.0.0.1:80, 10.0.0.1, 80",
    "shop.test:, shop.test, ''",
    "'', '', ''",
  })
  void portIsNoPartOfTheHost(String sent, String host, String port) {
    assertThat(Authority.parse(sent).hostname()).isEqualTo(host);
    assertThat(Authority.parse(sent).port()).isEqualTo(port);
  }

  @ParameterizedTest(name = "target \"{0}\"")
  @CsvSource({
    "/cart?a=1&b, /cart, ?a=1&b",
    "/cart, /cart, ''",
    "'', /, ''",
    "?a, /, ?a",
    "/cart#top, /cart, ''",
    "/a?b?c, /a, ?b?c",
  })
  void targetIsPathAndQuery(String sent, String path, String query) {
    assertThat(RequestTarget.parse(sent)).isEqualTo(new RequestTarget(path, query));
  }

  @Test
  void queryParamWithoutValueIsEmpty() {
    assertThat(RequestTarget.parse("/?a&=x&").queryParams())
        .containsExactly(new QueryParam("a", ""), new QueryParam("", "x"));
  }
}
