package io.gatewayapi.builders.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import io.gatewayapi.model.json.Json;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever moves a manifest into Java gets the same object. */
class ExamplesTest {
  static List<Examples.Rewritten> rewritten() {
    return Examples.all();
  }

  private static Path folder() {
    assumeTrue(Examples.folder().isPresent(), "gwapi.cases does not name a folder of samples");
    return Examples.folder().orElseThrow();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rewritten")
  void aRewrittenExampleIsTheSameTree(Examples.Rewritten example) {
    List<JsonObject> expected = Examples.trees(folder().resolve(example.file()));
    List<JsonObject> built = example.objects().stream().map(Json::toTree).toList();

    assertThat(built).isEqualTo(expected);
  }

  @Test
  void everyExampleIsRewritten() {
    assertThat(Examples.all().stream().map(Examples.Rewritten::file))
        .containsExactlyElementsOf(Examples.files(folder()));
  }
}
