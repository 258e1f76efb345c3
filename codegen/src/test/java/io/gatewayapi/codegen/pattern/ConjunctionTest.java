package io.gatewayapi.codegen.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConjunctionTest {
  private static final TextTest BEGINS = new TextTest("^" + TextTest.quote("/"), true);
  private static final TextTest NO_DOTS = new TextTest(TextTest.quote(".."), true).negated();
  private static final TextTest NO_DOT_AT_END = new TextTest("\\.$", false);

  @ParameterizedTest
  @CsvSource({
    "/,true",
    "/a.b,true",
    "a,false",
    "'',false",
    "/a..b,false",
    "/a.,false",
    "/a.b\u00e9,true",
    "/.\ud83d\ude00.x,true"
  })
  void aTextIsFoundWhereAllTestsHold(String text, boolean found) {
    Dfa dfa = Conjunction.of(List.of(BEGINS, NO_DOTS, NO_DOT_AT_END));
    int state = dfa.start();
    for (int point : text.codePoints().toArray()) {
      state = dfa.next().get(state)[dfa.alphabet().classOf(point)];
    }

    assertThat(dfa.accepts().get(state)).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void oneTestIsItsPattern(boolean wanted) {
    Dfa one = Table.dfa("^a+$");
    Dfa joint = Conjunction.of(List.of(new TextTest("^a+$", wanted)));

    assertThat(joint.next().size()).isEqualTo(one.next().size());
    assertThat(joint.accepts().get(joint.start())).isEqualTo(!wanted);
  }
}
