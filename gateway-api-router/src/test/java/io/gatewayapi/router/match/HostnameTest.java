package io.gatewayapi.router.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostnameTest {
  @ParameterizedTest(name = "{0} covers {1}: {2}")
  @CsvSource({
    "'', shop.test, true",
    "'', '', true",
    "shop.test, shop.test, true",
    "shop.test, api.shop.test, false",
    "shop.test, '', false",
    "*.shop.test, api.shop.test, true",
    "*.shop.test, v1.api.shop.test, true",
    "*.shop.test, shop.test, false",
    "*.shop.test, .shop.test, false",
    "*.shop.test, workshop.test, false",
    "*.shop.test, '', false",
  })
  void hostnameCoversHost(String hostname, String host, boolean covers) {
    assertThat(Hostname.of(hostname).covers(host)).isEqualTo(covers);
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "'', shop.test, shop.test",
    "'', *.shop.test, *.shop.test",
    "shop.test, shop.test, shop.test",
    "*.test, shop.test, shop.test",
    "*.test, *.shop.test, *.shop.test",
    "*.shop.test, *.shop.test, *.shop.test",
    "*.shop.test, shop.test, none",
    "shop.test, api.test, none",
    "*.shop.test, *.api.test, none",
  })
  void intersectionIsTheNarrowerName(String a, String b, String expected) {
    assertThat(text(Hostname.of(a), Hostname.of(b))).isEqualTo(expected);
    assertThat(text(Hostname.of(b), Hostname.of(a))).isEqualTo(expected);
  }

  private static String text(Hostname a, Hostname b) {
    return a.intersection(b).map(Hostname::text).orElse("none");
  }

  @Test
  void exactComesBeforeLongerWildcardBeforeShorterBeforeAny() {
    assertThat(Stream.of("", "*.test", "a.test", "*.long.shop.test", "shop.test")
            .map(Hostname::of)
            .sorted(Hostname.MOST_SPECIFIC_FIRST)
            .map(Hostname::text))
        .containsExactly("shop.test", "a.test", "*.long.shop.test", "*.test", "");
  }

  @Test
  void hostnamesIgnoreCase() {
    assertThat(Hostname.of("Shop.TEST")).isEqualTo(Hostname.of("shop.test"));
  }
}
