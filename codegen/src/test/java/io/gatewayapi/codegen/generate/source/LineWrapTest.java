package io.gatewayapi.codegen.generate.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineWrapTest {
  private static final String LONG = "aVeryLongNameIndeedThatTakesAllOfTheRoom";

  @Test
  void shortLinesStay() {
    assertThat(LineWrap.wrap("  int x = 1;")).containsExactly("  int x = 1;");
  }

  @Test
  void commentsAndImportsStay() {
    String comment = " * " + LONG + LONG + LONG;
    assertThat(LineWrap.wrap(comment)).containsExactly(comment);
    String imported = "import " + LONG + LONG + LONG + ";";
    assertThat(LineWrap.wrap(imported)).containsExactly(imported);
  }

  @Test
  void whatFitsBehindAnEqualsSignGoesToTheNextLine() {
    assertThat(LineWrap.wrap("  String " + LONG + " = call(\"" + LONG + LONG + "\");"))
        .containsExactly("  String " + LONG + " =", "      call(\"" + LONG + LONG + "\");");
  }

  @Test
  void argumentsBreakAtCommasOutsideOfStrings() {
    assertThat(LineWrap.wrap("  call(\"" + LONG + ", a, b\", " + LONG + ", " + LONG + ");"))
        .containsExactly(
            "  call(", "      \"" + LONG + ", a, b\", " + LONG + ",", "      " + LONG + ");");
  }

  @Test
  void nestedCallsIndentOnceMore() {
    assertThat(LineWrap.wrap("  set(added(get(), " + LONG + ", " + LONG + ", lastOneOfThem));"))
        .containsExactly(
            "  set(",
            "      added(",
            "          get(), " + LONG + ", " + LONG + ",",
            "          lastOneOfThem));")
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(LineWrap.WIDTH));
  }

  @Test
  void classHeadsBreakBeforeTheInterfaces() {
    assertThat(
            LineWrap.wrap("public final class " + LONG + " extends Base implements " + LONG + " {"))
        .containsExactly(
            "public final class " + LONG + " extends Base", "    implements " + LONG + " {");
  }
}
