package io.gatewayapi.codegen.cel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not understood stops the build, by its name. */
class RuleRefusalsTest {
  private static final String SCHEMA = """
      {"type":"object","properties":{
      "s":{"type":"string"},"t":{"type":"string","format":"date-time"},"i":{"type":"integer"},
      "d":{"type":"number"},"b":{"type":"boolean"},"any":{"x-kubernetes-int-or-string":true},
      "l":{"type":"array","items":{"type":"string"}},
      "n":{"type":"array","items":{"type":"string","nullable":true}},
      "o":{"type":"object","properties":{"x":{"type":"integer"}}},
      "m":{"type":"object","additionalProperties":{"type":"string"}}}}""";

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "self.s.lowerAscii() == '' # lowerAscii",
        "isURL(self.s) # isURL",
        "self.s + 'x' == '' # add_string",
        "self.i - 1 == 0 # subtract_int64",
        "self.i * 2 == 0 # multiply_int64",
        "self.s < 'x' # less_string",
        "self.d > 1.0 # a value of type number",
        "self.i > 1.5 # DOUBLE_VALUE",
        "self.t == self.t # a string of format date-time",
        "self.any == 'x' # a value of no single type",
        "self.l == self.l # the comparison of a LIST with a LIST",
        "self.o == self.o # the comparison of a OBJECT with a OBJECT",
        "self.l.map(x, x).size() == 1 # a macro other than",
        "self.l.all(self, self == '') # hides another one",
        "self.n.all(x, x == '') # a list or map with nulls",
        "self.s.split('/').all(x, x == '') # a macro over a computed list",
        "self.m['x'] == '' # index_map",
        "'x' in self.m # in_map",
        "self.i in [1, 2] # a list of other than string constants",
        "self.s.matches(self.s) # a pattern that is not a constant",
        "format.dns1123Label().validate(self.s) != self.s # validate",
        "self.unknown == 1 # undefined field",
        "self.s # expected type 'bool'",
        "[1, 2].size() == self.i # a list of other than string constants",
        "{'a': self.b}['a'] # MAP",
        "self.s == # mismatched input",
        "dyn(self.s) == 'x' # to_dyn",
        "(self.b ? self.l : self.l).size() == 1 # a choice between a LIST and a LIST"
      })
  void whatIsNotUnderstoodIsNamed(String rule, String problem) {
    assertThatThrownBy(() -> compile(rule))
        .isInstanceOf(UnsupportedRuleException.class)
        .hasMessageContaining(problem)
        .hasMessageContaining("in the rule " + rule + " of spec.here");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "self.i + 1 <= 2",
        "self.l.exists(x, x == 'a') || self.b",
        "self.l.filter(x, x.startsWith('a')).size() == 1",
        "self.m.exists(k, k.endsWith('x'))",
        "self.s in ['a', 'b']",
        "'a' in self.l",
        "self.l[0].substring(1, 2).contains('x')",
        "duration(self.s) >= duration('1s')"
      })
  void whatIsUnderstoodCompiles(String rule) {
    assertThat(compile(rule)).hasSize(1);
  }

  @Test
  void theSameTextOnNodesThatDifferInWhatItLooksAtGivesTwoPrograms() {
    DeclaredRule texts = declared("self.v == oldSelf.v", "{\"v\":{\"type\":\"string\"}}");
    DeclaredRule numbers = declared("self.v == oldSelf.v", "{\"v\":{\"type\":\"integer\"}}");
    DeclaredRule more = declared(
        "self.v == oldSelf.v", "{\"v\":{\"type\":\"integer\"},\"w\":{\"type\":\"string\"}}");

    assertThat(RuleCompiler.compile(List.of(texts, numbers, more)))
        .extracting(CompiledRule::shape)
        .containsExactly("{v:s}", "{v:i}");
  }

  @Test
  void aReservedWordIsFoundByItsEscapedName() {
    DeclaredRule rule =
        declared("self.__namespace__ == ''", "{\"namespace\":{\"type\":\"string\"}}");

    assertThat(RuleCompiler.compile(List.of(rule)).get(0).shape()).isEqualTo("{namespace:s}");
  }

  private static List<CompiledRule> compile(String rule) {
    JsonObject schema = JsonParser.parseString(SCHEMA).getAsJsonObject();
    List<CompiledRule> rules =
        RuleCompiler.compile(List.of(new DeclaredRule(rule, "spec.here", "Here", schema)));
    try {
      new RuleClassSource("Here", rules).sources();
    } catch (UnsupportedRuleException e) {
      throw e.in(rule, "spec.here");
    }
    return rules;
  }

  private static DeclaredRule declared(String rule, String properties) {
    JsonObject schema = JsonParser.parseString(
            "{\"type\":\"object\",\"properties\":" + properties + "}")
        .getAsJsonObject();
    return new DeclaredRule(rule, "spec.here", "Here", schema);
  }
}
