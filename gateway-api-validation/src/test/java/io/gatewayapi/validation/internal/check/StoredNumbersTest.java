package io.gatewayapi.validation.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredNumbersTest {
  @ParameterizedTest
  @CsvSource({
    "80.0, 80",
    "8e1, 80",
    "-0.0, 0",
    "1.5, 1.5",
    "1234567890123456789.0, 1234567890123456800",
    "9223372036854775808, 9223372036854775808",
    "-9223372036854775809, -9223372036854775809"
  })
  void comeBackWithTheirShortestDigits(String sent, String stored) {
    assertThat(StoredNumbers.of(JsonParser.parseString(sent)).getAsString()).isEqualTo(stored);
  }
}
