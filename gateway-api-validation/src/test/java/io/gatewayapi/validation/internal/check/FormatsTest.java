package io.gatewayapi.validation.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
  @ParameterizedTest
  @CsvSource({
    "date-time, 2020-01-01T00:00:00Z, true",
    "date-time, 2020-01-01t00:00:00.5+01:00, true",
    "date-time, 2020-02-30T00:00:00Z, false",
    "date-time, 2020-01-01T24:00:00Z, false",
    "date-time, 2020-01-01, false",
    "date, 2020-02-29, true",
    "date, 2021-02-29, false",
    "ipv4, 1.2.3.4, true",
    "ipv4, 001.2.3.4, true",
    "ipv4, 1.2.3.256, false",
    "ipv4, 1.2.3, false",
    "ipv4, ::ffff:1.2.3.4, true",
    "ipv6, ::1, true",
    "ipv6, 1:2:3:4:5:6:7:8, true",
    "ipv6, 1:2:3:4:5:6:7::8, false",
    "ipv6, 1::2::3, false",
    "ipv6, ::1%eth0, false",
    "ipv6, 1.2.3.4, false",
    "cidr, 10.0.0.0/8, true",
    "cidr, 10.0.0.0/33, false",
    "uuid4, 00000000-0000-4000-8000-000000000000, true",
    "uuid4, 00000000-0000-1000-8000-000000000000, false",
    "mac, 01:02:03:0a:0b:0c, true"
  })
  void formatsAreReadAsTheServerReadsThem(String format, String text, boolean valid) {
    assertThat(Formats.check(format).test(text)).isEqualTo(valid);
  }
}
