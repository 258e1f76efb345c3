package io.gatewayapi.codegen.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.codegen.catalogue.Catalogue;
import io.gatewayapi.codegen.generate.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is generated from a small catalogue, as text: see {@code src/test/resources/generate}. Run
 * with {@code -Dgolden.update} to accept a change.
 */
class GeneratedTextTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("basedir", "."), "src/test/resources/generate");
  private static final Path CATALOGUE = FOLDER.resolve("catalogue");
  private static final Path EXPECTED = FOLDER.resolve("expected");

  private static Map<String, String> generate(Path temp) throws IOException {
    Map<String, String> files = new TreeMap<>();
    files.putAll(
        GenerateModel.generate(CATALOGUE, Pojos.generate(CATALOGUE, temp)).files());
    files.putAll(GenerateBuilders.generate(Catalogue.load(CATALOGUE)).files());
    return files;
  }

  @TestFactory
  Stream<DynamicTest> isAsExpected(@TempDir Path temp) throws IOException {
    Map<String, String> files = generate(temp);
    if (System.getProperty("golden.update") != null) {
      SourceTree expected = new SourceTree();
      files.forEach((path, text) -> expected.add(path + ".txt", text));
      expected.writeTo(EXPECTED);
    }
    return files.entrySet().stream()
        .map(file -> DynamicTest.dynamicTest(
            file.getKey(),
            () -> assertThat(file.getValue())
                .isEqualTo(Files.readString(EXPECTED.resolve(file.getKey() + ".txt")))));
  }

  @Test
  void nothingIsMissing(@TempDir Path temp) throws IOException {
    try (Stream<Path> expected = Files.walk(EXPECTED)) {
      assertThat(expected.filter(Files::isRegularFile))
          .map(file -> EXPECTED.relativize(file).toString().replace('\\', '/').replace(".txt", ""))
          .containsExactlyInAnyOrderElementsOf(generate(temp).keySet());
    }
  }

  @Test
  void sameCatalogueGivesTheSameBytes(@TempDir Path one, @TempDir Path two) throws IOException {
    assertThat(generate(one)).isEqualTo(generate(two));
  }
}
