package io.gatewayapi.codegen.generate.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SourceFileTest {
  @Test
  void importsWhatIsFarAndIndentsByBraces() {
    SourceFile file = new SourceFile("a.b.Self", "// header");
    file.javadoc(List.of("One line."));
    file.line("class Self {")
        .line(file.ref("java.util.List") + "<" + file.ref("a.b.Near") + "> x;");
    file.line("}");

    assertThat(file.toString()).isEqualTo("""
            // header
            package a.b;

            import java.util.List;

            /** One line. */
            class Self {
              List<Near> x;
            }
            """);
  }

  @Test
  void aSecondClassOfTheSameSimpleNameStaysQualified() {
    SourceFile file = new SourceFile("a.b.Self", "//");

    assertThat(file.ref("x.Self")).isEqualTo("x.Self");
    assertThat(file.ref("x.Other")).isEqualTo("Other");
    assertThat(file.ref("y.Other")).isEqualTo("y.Other");
    assertThat(file.ref("x.Other")).isEqualTo("Other");
  }
}
