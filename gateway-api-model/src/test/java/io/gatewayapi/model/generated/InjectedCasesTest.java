package io.gatewayapi.model.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.model.ResourceType;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.json.JsonTrees;
import io.gatewayapi.model.manifest.Manifest;
import io.gatewayapi.model.manifest.Manifests;
import io.kubernetes.client.common.KubernetesObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every object in the folder that {@code gwapi.cases} names, in manifests and in lines of JSON,
 * writes back what was injected at every place.
 */
class InjectedCasesTest {
  private static final SchemaFolder SCHEMAS = SchemaFolder.load();
  private static final List<JsonObject> OBJECTS = new ArrayList<>();

  @BeforeAll
  static void readCases() throws IOException {
    String folder = System.getProperty("gwapi.cases", "");
    assumeTrue(!folder.isBlank(), "gwapi.cases is not set");
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      for (Path file : files.sorted().toList()) {
        if (file.toString().endsWith(".yaml")) {
          Manifests.read(file).forEach(manifest -> collect(manifest.tree()));
        } else if (file.toString().endsWith(".jsonl")) {
          Files.readAllLines(file).forEach(line -> collect(Json.readTree(line)));
        }
      }
    }
    assertThat(OBJECTS).hasSizeGreaterThan(100);
  }

  private static void collect(JsonElement tree) {
    if (tree instanceof JsonArray array) {
      array.forEach(InjectedCasesTest::collect);
    } else if (tree instanceof JsonObject object) {
      if (type(object).isPresent()) {
        OBJECTS.add(object);
      } else {
        object.asMap().values().forEach(InjectedCasesTest::collect);
      }
    }
  }

  private static Optional<ResourceType<?>> type(JsonObject object) {
    return text(object, "apiVersion")
        .flatMap(version -> text(object, "kind").flatMap(kind -> Kinds.type(version, kind)));
  }

  private static Optional<String> text(JsonObject object, String field) {
    return Optional.ofNullable(object.get(field))
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsString);
  }

  @ParameterizedTest
  @EnumSource(Injection.class)
  void whatIsInjectedIsWrittenBack(Injection injection) {
    int changed = 0;
    for (JsonObject object : OBJECTS) {
      JsonObject given = object.deepCopy();
      injection.into(given, text(given, "kind").orElseThrow(), SCHEMAS);
      changed += JsonTrees.same(given, object) ? 0 : 1;
      assertLossless(given, type(given).orElseThrow());
    }
    assertThat(changed).isPositive();
  }

  private static void assertLossless(JsonObject given, ResourceType<?> type) {
    String text = Json.writeTree(given);
    GatewayApiObject read = Json.read(text, type);
    assertSame(Json.toTree(read), given);
    assertSame(Json.readTree(Json.write(read)), given);
    assertSame(Json.toTree(read.deepCopy()), given);
    String yaml = Manifests.toYaml(List.of((KubernetesObject) read));
    List<Manifest> again = Manifests.parse(yaml, "written");
    assertThat(again).hasSize(1);
    assertThat(again.get(0).object()).isEqualTo(read).hasSameHashCodeAs(read);
  }

  private static void assertSame(JsonElement is, JsonElement was) {
    assertThat(JsonTrees.same(is, was))
        .as("%s%n%s", Json.writeTree(was), Json.writeTree(is))
        .isTrue();
  }
}
