package io.gatewayapi.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is not JSON by RFC 8259 is refused, with its place. */
class MalformedTextTest {
  static Stream<Arguments> malformed() {
    return Stream.of(
        arguments("", "found the end of the text, expected a value (line 1, column 1)"),
        arguments("  \n ", "found the end of the text, expected a value (line 2, column 2)"),
        arguments("{", "the end of the text"),
        arguments("[", "found the end of the text, expected a value (line 1, column 2)"),
        arguments("{\"a\"", "expected ':' after a field name (line 1, column 5)"),
        arguments("{\"a\":", "a: found the end of the text, expected a value"),
        arguments("{\"a\":1", "expected ',' or '}'"),
        arguments("{\"a\":1,", "expected a field name in double quotes"),
        arguments(
            "{\"a\":1,}", "found '}', expected a field name in double quotes (line 1, column 8)"),
        arguments("[1,]", "found ']', expected a value"),
        arguments("[,1]", "found ',', expected a value"),
        arguments("[1 2]", "found '2', expected ',' or ']'"),
        arguments("{\"a\" 1}", "found '1', expected ':'"),
        arguments("{\"a\":1 \"b\":2}", "expected ',' or '}'"),
        arguments("{a:1}", "found 'a', expected a field name in double quotes"),
        arguments("{'a':1}", "found ''', expected a field name in double quotes"),
        arguments("{1:1}", "expected a field name"),
        arguments("[1}", "found '}', expected ',' or ']'"),
        arguments("{\"a\":1]", "found ']', expected ',' or '}'"),
        arguments("1 2", "found '2', expected nothing more"),
        arguments("{}x", "found 'x', expected nothing more (line 1, column 3)"),
        arguments("{}{}", "expected nothing more"),
        arguments("// c\n1", "found '/', expected a value"),
        arguments("/* c */1", "found '/', expected a value"),
        arguments("tru", "expected true, false or null"),
        arguments("True", "found 'T', expected a value"),
        arguments("nul", "expected true, false or null"),
        arguments("truex", "found 'x', expected nothing more"),
        arguments("NaN", "found 'N', expected a value"),
        arguments("Infinity", "found 'I', expected a value"),
        arguments("01", "found '1', expected nothing more"),
        arguments("-", "expected a digit"),
        arguments("+1", "found '+', expected a value"),
        arguments(".5", "found '.', expected a value"),
        arguments("1.", "expected a digit"),
        arguments("1.e3", "found 'e', expected a digit"),
        arguments("1e", "expected a digit"),
        arguments("1e+", "expected a digit"),
        arguments("0x10", "found 'x', expected nothing more"),
        arguments("-01", "found '1', expected nothing more"),
        arguments("\"abc", "expected the closing '\"' of a string"),
        arguments("\"a\\", "one of \"\\/bfnrtu after a backslash"),
        arguments("\"a\\x\"", "found 'x', expected one of \"\\/bfnrtu after a backslash"),
        arguments("\"\\u12\"", "expected four hexadecimal digits after \\u"),
        arguments("\"\\u12g4\"", "found 'g', expected four hexadecimal digits after \\u"),
        arguments("\"a\\nb", "expected the closing '\"' of a string"),
        arguments("\"a\nb\"", "found character U+000A, expected an escape"),
        arguments("\"a\\t\tb\"", "found character U+0009, expected an escape"),
        arguments("\"a\0b\"", "found character U+0000, expected an escape"),
        arguments("[1,\u00a02]", "found '\u00a0', expected a value"),
        arguments("[\f1]", "found character U+000C, expected a value"),
        arguments("[1]\uFEFF", "expected nothing more"),
        arguments("{\"a\":{\"b\":[1,{\"c\":x}]}}", "a.b[1].c: found 'x', expected a value"),
        arguments("[\n 1,\r\n 2,\r x]", "found 'x', expected a value (line 4, column 2)"),
        arguments("[\"\uD83D\uDE00\", x]", "(line 1, column 7)"));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void malformedTextIsRefusedWithItsPlace(String text, String message) {
    assertThatThrownBy(() -> Json.readTree(text))
        .isInstanceOf(JsonReadException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void skippingChecksAsReadingDoes(String text, String message) {
    assertThatThrownBy(() -> {
          JsonSource source = JsonSource.of(text);
          source.skip();
          source.end();
        })
        .isInstanceOf(JsonReadException.class);
  }

  @Test
  void theExceptionHasPathLineAndColumn() {
    JsonReadException e = Assertions.catchThrowableOfType(
        JsonReadException.class, () -> Json.readTree("{\"a\":\n  [true, flase]}"));
    assertThat(e.path()).isEqualTo("a[1]");
    assertThat(e.line()).isEqualTo(2);
    assertThat(e.column()).isEqualTo(10);
    assertThat(e.problems()).isEmpty();
  }

  @Test
  void nestingIsBounded() {
    String ok = "[".repeat(250) + "]".repeat(250);
    assertThat(Json.writeTree(Json.readTree(ok))).isEqualTo(ok);
    assertThatThrownBy(() -> Json.readTree("[" + ok + "]"))
        .hasMessageContaining("nested deeper than 250 levels");
    assertThatThrownBy(() -> Json.readTree("{\"a\":".repeat(100_000)))
        .hasMessageContaining("nested deeper than 250 levels");
  }

  @Test
  void theBoundOfNestingIsTheCallers() {
    String deep = "[".repeat(20) + "]".repeat(20);
    assertThatThrownBy(() -> JsonSource.of(deep, 10).tree())
        .hasMessageContaining("nested deeper than 10 levels");
    assertThat(JsonSource.of("[".repeat(900) + "]".repeat(900), 1000).tree()).isNotNull();
    assertThatThrownBy(() -> JsonSource.of("[".repeat(5000), 5000).tree())
        .hasMessageContaining("nested deeper than 1000 levels");
  }

  @Test
  void aMillionLevelsAreSkippedWithoutOverflow() {
    JsonSource source = JsonSource.of("[".repeat(1_000_000) + "]".repeat(1_000_000));
    source.skip();
    source.end();
  }

  static Stream<Arguments> invalidUtf8() {
    return Stream.of(
        arguments(new byte[] {'"', (byte) 0x80, '"'}, "byte 0x80 at offset 1"),
        arguments(new byte[] {'"', 'a', (byte) 0xC3, '"'}, "byte 0xC3 at offset 2"),
        arguments(new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'}, "byte 0xC0 at offset 1"),
        arguments(
            new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'}, "byte 0xED at offset 1"),
        arguments(
            new byte[] {'"', (byte) 0xF5, (byte) 0x80, (byte) 0x80, (byte) 0x80, '"'},
            "byte 0xF5 at offset 1"),
        arguments(new byte[] {'\n', '"', (byte) 0xE2, (byte) 0x82}, "byte 0xE2 at offset 2"),
        arguments(new byte[] {(byte) 0xFF, (byte) 0xFE, '{', 0}, "byte 0xFF at offset 0"));
  }

  @ParameterizedTest
  @MethodSource("invalidUtf8")
  void invalidUtf8IsRefusedWithItsOffset(byte[] bytes, String message) {
    assertThatThrownBy(() -> Json.readTree(bytes))
        .isInstanceOf(JsonReadException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aReplacementCharacterThatStandsInTheBytesIsText() {
    byte[] bytes = "\"\uFFFD\"".getBytes(StandardCharsets.UTF_8);
    assertThat(Json.readTree(bytes).getAsString()).isEqualTo("\uFFFD");
  }

  @Test
  void aByteOrderMarkIsPassedOver() {
    assertThat(Json.readTree("\uFEFF{}".getBytes(StandardCharsets.UTF_8)).isJsonObject())
        .isTrue();
    assertThatThrownBy(() -> Json.readTree("\uFEFFx")).hasMessageContaining("(line 1, column 1)");
  }
}
