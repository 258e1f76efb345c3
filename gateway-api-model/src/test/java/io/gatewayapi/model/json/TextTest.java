package io.gatewayapi.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.GatewayApiException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that is JSON comes back as it was. */
class TextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "1",
        "-1",
        "1.0",
        "1.50",
        "1e3",
        "1E+3",
        "1e-3",
        "0.1e2",
        "-0.0",
        "2147483648",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "12345678901234567890",
        "123456789012345678",
        "1234567890123456789",
        "1e999999999",
        "0.1000000000000000055511151231257827"
      })
  void numbersKeepTheirText(String number) {
    assertThat(Json.writeTree(Json.readTree(number))).isEqualTo(number);
    String inside = "{\"n\":[" + number + "," + number + "]}";
    assertThat(Json.writeTree(Json.readTree(inside))).isEqualTo(inside);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "\"\"",
        "null",
        "true",
        "false",
        "{\"\":{}}",
        "[[],{},\"\",null]",
        "{\"a\":{\"b\":[{\"c\":null},{}]},\"d\":false}"
      })
  void valuesComeBack(String text) {
    assertThat(Json.writeTree(Json.readTree(text))).isEqualTo(text);
  }

  @Test
  void spaceBetweenTokensDoesNotCount() {
    assertThat(Json.writeTree(Json.readTree(" \t\r\n{ \"a\" : [ 1 , \"b\" ] , \"c\" : { } } \n")))
        .isEqualTo("{\"a\":[1,\"b\"],\"c\":{}}");
  }

  @Test
  void escapesAreRead() {
    assertThat(Json.readTree("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u00e9\\uD83D\\uDE00z\"")
            .getAsString())
        .isEqualTo("\"\\/\b\f\n\r\tA\u00e9\uD83D\uDE00z");
  }

  @Test
  void namesMayBeEscapedToo() {
    JsonObject object = Json.readTree("{\"n\\u0061me\":1,\"\u00e9\":2}").getAsJsonObject();
    assertThat(object.keySet()).containsExactly("name", "\u00e9");
  }

  @Test
  void whatMustBeEscapedIs() {
    String all = IntStream.range(0, 0x20)
            .collect(StringBuilder::new, (b, c) -> b.append((char) c), StringBuilder::append)
        + "\"\\/\u007f\u00e9\u2028\uD83D\uDE00";
    String written = Json.writeTree(new JsonPrimitive(all));
    assertThat(written)
        .startsWith("\"\\u0000\\u0001")
        .contains("\\b\\t\\n\\u000b\\f\\r")
        .endsWith("\\\"\\\\/\u007f\u00e9\u2028\uD83D\uDE00\"");
    assertThat(Json.readTree(written).getAsString()).isEqualTo(all);
    assertThat(JsonParser.parseString(written).getAsString()).isEqualTo(all);
  }

  @Test
  void halfASurrogatePairStaysAndIsWrittenAsAnEscape() {
    String text = "\"a\\ud83dz\\ude00\"";
    JsonElement read = Json.readTree(text);
    assertThat(read.getAsString()).isEqualTo("a\uD83Dz\uDE00");
    assertThat(Json.writeTree(read)).isEqualTo(text);
  }

  @Test
  void halfASurrogatePairMayStandInAJavaString() {
    String text = "{\"a\uD83D?\":[\"\uDE00\",\"\uD83D\uDE00\"]}";
    assertThat(Json.writeTree(Json.readTree(text)))
        .isEqualTo("{\"a\\ud83d?\":[\"\\ude00\",\"\uD83D\uDE00\"]}");
  }

  @Test
  void textOfEveryLengthIsScannedToItsEnd() {
    for (int length = 0; length < 40; length++) {
      for (String odd : List.of("", "\u00e9", "\\\\", "?", "\uD83D\uDE00", "\\\"")) {
        String text = "[\"" + "a".repeat(length) + odd + "b".repeat(length % 9) + "\"]";
        assertThat(Json.writeTree(Json.readTree(text))).isEqualTo(text);
        String asName = "{" + text.substring(1, text.length() - 1) + ":1}";
        assertThat(Json.writeTree(Json.readTree(asName))).isEqualTo(asName);
      }
    }
  }

  @Test
  void knownNamesAreReadWithoutANewString() {
    assertThat(firstName("{\"requestHeaderModifier\":1}"))
        .isEqualTo("requestHeaderModifier")
        .isSameAs(firstName("{\"requestHeaderModifier\":2}"));
    assertThat(firstName("{\"name\":1234}"))
        .isEqualTo("name")
        .isSameAs(firstName("{\"name\":5678}"));
    assertThat(firstName("{\"nam\":12345}")).isEqualTo("nam");
    assertThat(firstName("{\"weights\":1}")).isEqualTo("weights");
  }

  private static String firstName(String text) {
    JsonSource source = JsonSource.of(text);
    source.beginObject();
    return source.nextName();
  }

  @Test
  void namesThatShareTheirEndsWithKnownOnesAreTold() {
    String text =
        "{\"requestHeaderModifier\":1,\"requestHeadeXModifier\":2,\"requestHXXXXXXModifier\":3}";
    assertThat(Json.readTree(text).getAsJsonObject().keySet())
        .containsExactly(
            "requestHeaderModifier", "requestHeadeXModifier", "requestHXXXXXXModifier");
  }

  @Test
  void textBeyondLatin1IsWrittenAndTheNextTextToo() {
    for (String value : List.of("\u65e5\u672c", "ascii", "\u00e9")) {
      assertThat(Json.writeTree(new JsonPrimitive(value))).isEqualTo("\"" + value + "\"");
    }
  }

  @Test
  void aNumberThatJsonDoesNotHaveIsNotWritten() {
    assertThatThrownBy(() -> Json.writeTree(new JsonPrimitive(Double.NaN)))
        .isInstanceOf(GatewayApiException.class)
        .hasMessageContaining("\"NaN\"");
  }

  @Test
  void aTreeWithACycleIsRefused() {
    JsonArray array = new JsonArray();
    array.add(array);
    assertThatThrownBy(() -> Json.writeTree(array)).hasMessageContaining("nested deeper than");
  }

  @Test
  void prettyTextIsIndented() {
    assertThat(Json.writePrettyTree(Json.readTree("{\"a\":[1,{\"b\":{}}],\"c\":[]}")))
        .isEqualTo("""
            {
              "a": [
                1,
                {
                  "b": {}
                }
              ],
              "c": []
            }""");
  }

  @Test
  void aReaderIsReadToItsEnd() {
    assertThat(JsonSource.of(new StringReader("[1]")).tree()).isEqualTo(Json.readTree("[1]"));
  }

  @Test
  void numbersOfATreeAreUsable() {
    JsonArray numbers =
        Json.readTree("[42, 1e3, 2.5, 9223372036854775808, 1e999999999]").getAsJsonArray();
    assertThat(numbers.get(0).getAsInt()).isEqualTo(42);
    assertThat(numbers.get(1).getAsLong()).isEqualTo(1000);
    assertThat(numbers.get(2).getAsDouble()).isEqualTo(2.5);
    assertThat(numbers.get(3).getAsBigInteger()).isEqualTo("9223372036854775808");
    assertThat(numbers.get(4).getAsLong()).isEqualTo(Long.MAX_VALUE);
  }
}
