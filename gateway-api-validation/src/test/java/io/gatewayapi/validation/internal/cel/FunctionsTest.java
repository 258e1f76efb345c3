package io.gatewayapi.validation.internal.cel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The functions of rules, one by one; the errors' texts are those of a real server. */
class FunctionsTest {
  @Test
  void stringsAreCountedInCodePoints() throws EvaluationException {
    assertThat(Texts.size("é😀")).isEqualTo(2);
    assertThat(Texts.substring("é😀x", 1)).isEqualTo("😀x");
    assertThat(Texts.substring("é😀x", 1, 2)).isEqualTo("😀");
    assertThat(Texts.substring("ab", 2)).isEmpty();
  }

  @Test
  void substringsBeyondATextAreErrors() {
    fails(() -> Texts.substring("ab", -1), "index out of range: -1");
    fails(() -> Texts.substring("", 1, 9), "index out of range: 1");
    fails(() -> Texts.substring("abc", 1, 9), "index out of range: 9");
    fails(() -> Texts.substring("abc", 2, 1), "invalid substring range. start: 2, end: 1");
  }

  @Test
  void splittingKeepsEmptyParts() {
    assertThat(Texts.split("a/b//", "/")).isEqualTo(json("['a','b','','']"));
    assertThat(Texts.split("", "/")).isEqualTo(json("['']"));
    assertThat(Texts.split("a😀", "")).isEqualTo(json("['a','😀']"));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "+5s, 5000000000",
    "1h30m, 5400000000000",
    "1.5h, 5400000000000",
    ".5s, 500000000",
    "-1.5h, -5400000000000",
    "1us, 1000",
    "1µs, 1000",
    "1μs, 1000",
    "10ns, 10",
    "2562047h47m16.854775807s, 9223372036854775807",
    "-2562047h47m16.854775808s, -9223372036854775808",
    "1.0000000000000000000001s, 1000000000"
  })
  void durationsAreReadAsGoReadsThem(String text, long nanoseconds) throws EvaluationException {
    assertThat(Durations.parse(text)).isEqualTo(nanoseconds);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "1",
        "s",
        ".s",
        "1x",
        "1 s",
        "--1s",
        "1h-1m",
        "2562047h47m16.854775808s",
        "2562048h",
        "99999999999999999h",
        "9223372036854775808ns",
        "1S",
        "１s"
      })
  void whatIsNoDurationIsAnError(String text) {
    fails(
        () -> Durations.parse(text),
        "type conversion error from 'string' to 'google.protobuf.Duration'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "1::",
        "1:2:3:4:5:6:7:8",
        "fe80::1",
        "64:ff9b::1.2.3.4",
        "1:2:3:4:5:6:1.2.3.4",
        "::1.2.3.4",
        "1:2:3:4:5:6:7::",
        "ABCD::abcd"
      })
  void addresses(String text) {
    assertThat(Addresses.isIp(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "1",
        "1.2.3",
        "1.2.3.4.5",
        "1.2.3.256",
        "01.2.3.4",
        "1.2.3.4 ",
        "1..3.4",
        ".1.2.3",
        ":",
        ":::",
        "1:2",
        "1::2::3",
        "1:2:3:4:5:6:7:8:9",
        "1:2:3:4:5:6:7::8",
        "12345::",
        "g::",
        "fe80::1%eth0",
        "::ffff:1.2.3.4",
        "::ffff:102:304",
        "0:0:0:0:0:ffff:1.2.3.4",
        "1:2:3:4:5:6:7:",
        "::1.2.3",
        "1.2.3.4::",
        "1:2:3:4:5:6:7:1.2.3.4",
        "１.2.3.4"
      })
  void noAddresses(String text) {
    assertThat(Addresses.isIp(text)).isFalse();
  }

  @Test
  void sumsOverflow() throws EvaluationException {
    assertThat(Numbers.add(Long.MAX_VALUE, Long.MIN_VALUE)).isEqualTo(-1);
    fails(() -> Numbers.add(Long.MAX_VALUE, 1), "integer overflow");
    fails(() -> Numbers.add(Long.MIN_VALUE, -1), "integer overflow");
  }

  @Test
  void anAbsentFieldAndANullAreNoKeys() throws EvaluationException {
    JsonElement object = json("{'a':null}");
    fails(() -> Values.string(object, "a"), "no such key: a");
    fails(() -> Values.integer(object, "b"), "no such key: b");
    assertThat(Values.has(object, "a", Kind.STRING)).isFalse();
  }

  @Test
  void aValueOfAnotherTypeIsAnErrorAlsoForHas() {
    JsonElement object = json("{'p':80.0,'q':1e30,'s':5,'b':'x','l':{},'o':[],'f':true}");
    fails(() -> Values.has(object, "p", Kind.INTEGER), "invalid data, expected int, got float64");
    fails(() -> Values.integer(object, "q"), "invalid data, expected int, got float64");
    fails(() -> Values.string(object, "s"), "invalid data, expected string, got int64");
    fails(() -> Values.bool(object, "b"), "invalid data, expected bool, got string");
    fails(
        () -> Values.string(object, "l"),
        "invalid data, expected string, got map[string]interface {}");
    fails(() -> Values.integer(object, "o"), "invalid data, expected int, got []interface {}");
    fails(() -> Values.integer(object, "f"), "invalid data, expected int, got bool");
    fails(
        () -> Values.list(object, "l"),
        "invalid data, expected an array for the provided schema with type=array");
    fails(
        () -> Values.object(object, "o"),
        "invalid data, expected a map for the provided schema with type=object");
    fails(
        () -> Values.string(json("null")), "invalid data, got null for schema with nullable=false");
  }

  @Test
  void itemsAreCountedFromZero() throws EvaluationException {
    JsonArray list = json("[1,2]").getAsJsonArray();
    assertThat(Values.integer(Values.item(list, 1))).isEqualTo(2);
    fails(() -> Values.item(list, 2), "index out of bounds: 2");
    fails(() -> Values.item(list, -1), "index out of bounds: -1");
  }

  @Test
  void aStringIsInAListOfStrings() throws EvaluationException {
    assertThat(Values.contains(json("['b','a']").getAsJsonArray(), "a")).isTrue();
    assertThat(Values.contains(json("['b']").getAsJsonArray(), "a")).isFalse();
  }

  @Test
  void anItemThatIsNoStringIsAnErrorOfInUnlessAnotherDecides() throws EvaluationException {
    assertThat(Values.contains(json("[1,'a']").getAsJsonArray(), "a")).isTrue();
    fails(
        () -> Values.contains(json("['a',1,{}]").getAsJsonArray(), "1"),
        "invalid data, expected string, got int64");
    fails(
        () -> Values.contains(json("[null]").getAsJsonArray(), "a"),
        "invalid data, got null for schema with nullable=false");
  }

  private static void fails(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(EvaluationException.class).hasMessage(message);
  }

  private static JsonElement json(String text) {
    return JsonParser.parseString(text.replace('\'', '"'));
  }
}
