package io.gatewayapi.codegen.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "a\\bc WORD_BOUNDARY",
        "(?m)^a BEGIN_LINE",
        "\\pL \\p",
        "(a missing",
        "a{1001} repeat",
        "[z-a] z-a",
        "(?=a) group",
        "a** nested"
      })
  void whatHasNoTableIsNamed(String pattern, String problem) {
    assertThatThrownBy(() -> Table.of(pattern))
        .isInstanceOf(UnsupportedPatternException.class)
        .hasMessageContaining(problem)
        .hasMessageContaining("in the pattern " + pattern);
  }

  @Test
  void patternsThatMeanTheSameHaveTheSameTable() {
    assertThat(Table.of("^[ab]+$")).isEqualTo(Table.of("^[ab][ab]*$"));
    assertThat(Table.of("^[ab]+$")).isNotEqualTo(Table.of("^[ab]+"));
  }

  @Test
  void allSyntaxClassesAreCopied() throws IOException {
    Path folder = Path.of("src/main/java/io/gatewayapi/codegen/pattern/syntax");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              SyntaxSources.CLASSES.stream().map(name -> name + ".java").toList());
    }
  }
}
