package io.gatewayapi.model.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.json.JsonTrees;
import io.kubernetes.client.common.KubernetesObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** All manifests of the folder that {@code gwapi.cases} names read, and write back as they were. */
class CasesTest {
  private static List<Path> files() throws IOException {
    String folder = System.getProperty("gwapi.cases", "");
    assumeTrue(!folder.isBlank(), "gwapi.cases is not set");
    try (Stream<Path> all = Files.walk(Path.of(folder))) {
      return all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @Test
  void everyManifestWritesBackAsItWas() throws IOException {
    int typed = 0;
    for (Path file : files()) {
      List<Manifest> manifests = Manifests.read(file);
      List<KubernetesObject> objects = manifests.stream().map(Manifest::object).toList();
      assertSame(manifests, Manifests.parse(Manifests.toYaml(objects), file + " as YAML"));
      assertSame(manifests, Manifests.parse(Manifests.toJson(objects), file + " as JSON"));
      typed += (int) objects.stream().filter(GatewayApiObject.class::isInstance).count();
    }
    assertThat(typed).as("objects of the Gateway API").isPositive();
  }

  private static void assertSame(List<Manifest> read, List<Manifest> written) {
    assertThat(written).hasSameSizeAs(read);
    for (int i = 0; i < read.size(); i++) {
      JsonObject was = read.get(i).tree();
      JsonObject is = written.get(i).tree();
      assertThat(JsonTrees.same(is, was))
          .as("%s%n%s%n%s", written.get(i), Json.writeTree(was), Json.writeTree(is))
          .isTrue();
    }
  }

  /** The parser's own constructor, which shares nothing with ours, makes the same trees. */
  @Test
  void everyManifestIsWhatAnotherReaderReads() throws IOException {
    Load load = new Load(LoadSettings.builder().setSchema(new CoreSchema()).build());
    Gson gson = new Gson().newBuilder().serializeNulls().create();
    for (Path file : files()) {
      List<JsonElement> others = new ArrayList<>();
      for (Object document : load.loadAllFromString(Files.readString(file))) {
        if (document != null) {
          others.add(Doubles.of(gson.toJsonTree(document)));
        }
      }
      List<JsonElement> ours = new ArrayList<>();
      Manifests.read(file).forEach(manifest -> ours.add(Doubles.of(manifest.tree())));
      assertThat(ours).as(file.toString()).isEqualTo(others);
    }
  }
}
