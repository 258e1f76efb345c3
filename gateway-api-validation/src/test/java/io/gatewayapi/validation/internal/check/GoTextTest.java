package io.gatewayapi.validation.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoTextTest {
  @ParameterizedTest
  @CsvSource({
    "70000.0, 70000",
    "999999.5, 999999.5",
    "1000000.0, 1e+06",
    "1234567.5, 1.2345675e+06",
    "1e25, 1e+25",
    "0.0001, 0.0001",
    "0.00001, 1e-05",
    "-0.5, -0.5",
    "12345678901234567890.0, 1.2345678901234567e+19",
    "-0.0, -0",
    "1e999, +Inf"
  })
  void numbers(String number, String text) {
    assertThat(GoText.number(Double.parseDouble(number))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
          "a\\"b" | "a\\"b"
          "\\u0001\\n\\u200b" | "\\x01\\n\\u200b"
          "é\uD83D\uDE00" | "é\uD83D\uDE00"
          {"b":"<&>","a":[1.0,null]} | {"a":[1,null],"b":"\\u003c\\u0026\\u003e"}
          "\\ud800a\\udc00" | "\ufffda\ufffd"
          null | null
          """)
  void values(String json, String text) {
    assertThat(GoText.value(JsonParser.parseString(json))).isEqualTo(text);
  }
}
