package io.gatewayapi.codegen.generate.javadoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTest {
  @Test
  void proseIsEscapedAndBackticksAreCode() {
    assertThat(Html.text("a < b & `List<T>` @c"))
        .isEqualTo("a &lt; b &amp; {@code List<T>} &#64;c");
  }

  @Test
  void codeThatWouldEndTheCommentIsEscaped() {
    assertThat(Html.code("^a*/b$")).isEqualTo("<code>^a*&#47;b$</code>");
    assertThat(Html.code("{")).isEqualTo("<code>{</code>");
    assertThat(Html.code("\\u0041")).isEqualTo("<code>&#92;u0041</code>");
    assertThat(Html.code("a{1,3}")).isEqualTo("{@code a{1,3}}");
    assertThat(Html.code("")).isEqualTo("the empty string");
  }

  @Test
  void longTextsAreWrapped() {
    List<String> lines = new Comment()
        .paragraph("word ".repeat(30).strip())
        .list(List.of("item ".repeat(30).strip()))
        .tag("@return", "text ".repeat(30).strip())
        .lines();

    assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(94));
    assertThat(lines).contains("<ul>", "</ul>");
    assertThat(lines.get(2)).isEmpty();
  }
}
