package io.gatewayapi.testing.internal.crd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.kind.GatewayColumns;
import io.gatewayapi.testing.internal.patch.AppliedConfig;
import io.gatewayapi.testing.internal.store.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GatewayColumnsTest {
  @Test
  void everyVersionOfEveryReleaseHasTheColumnsOfItsKind() throws IOException {
    String crds = System.getProperty("gwapi.crds", "");
    assumeTrue(!crds.isEmpty(), "gwapi.crds is not set");
    List<String> compared = new ArrayList<>();
    for (Path file : files(Path.of(crds))) {
      for (String document : Files.readString(file).split("(?m)^---\\s*$", -1)) {
        if (document.contains("kind: CustomResourceDefinition")) {
          compared.addAll(compare(AppliedConfig.read(document).object(), file));
        }
      }
    }
    assertThat(compared).contains("HTTPRoute", "Gateway", "ListenerSet", "XMesh");
  }

  private static List<String> compare(JsonObject crd, Path file) {
    List<String> compared = new ArrayList<>();
    DefinedKinds.of(crd)
        .ifPresent(kind -> kind.versions().forEach(version -> {
          assertThat(version.columns())
              .as("%s %s", file, version.name())
              .isEqualTo(GatewayColumns.of(kind.kind()));
          compared.add(kind.kind());
        }));
    assertThat(Trees.metadata(crd).has("name")).as("%s", file).isTrue();
    return compared;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    }
  }
}
