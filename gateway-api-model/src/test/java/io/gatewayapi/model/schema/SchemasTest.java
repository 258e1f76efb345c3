package io.gatewayapi.model.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.oracle.TestTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchemasTest {
  private static final String V1 = "gateway.networking.k8s.io/v1";
  private static final Bundle STANDARD = Bundle.of("v1.6.1", Channel.STANDARD);
  private static final Bundle EXPERIMENTAL = Bundle.of("v1.6.1", Channel.EXPERIMENTAL);

  @Test
  void channelsDifferInFields() {
    assertThat(rule(EXPERIMENTAL).properties()).containsKey("retry");
    assertThat(rule(STANDARD).properties()).doesNotContainKey("retry");
  }

  @Test
  void equalPartsOfTwoSchemasAreOneObject() {
    StructuralSchema a = httpRoute(STANDARD).properties().get("metadata");
    StructuralSchema b = httpRoute(EXPERIMENTAL).properties().get("metadata");
    assertThat(a).isSameAs(b);
  }

  @Test
  void whatABundleDoesNotHaveIsEmpty() {
    assertThat(Schemas.of(V1, "TCPRoute", Bundle.of("v1.0.0", Channel.STANDARD)))
        .isEmpty();
    assertThat(Schemas.of(V1, "HTTPRoute", Bundle.of("v9.0.0", Channel.STANDARD)))
        .isEmpty();
    assertThat(Schemas.of(V1, "Pod", STANDARD)).isEmpty();
    assertThat(Schemas.of("v1", "HTTPRoute", STANDARD)).isEmpty();
    assertThat(Schemas.of("../" + V1, "HTTPRoute", STANDARD)).isEmpty();
  }

  @Test
  void everySchemaEqualsTheOneOfTheCrd() throws IOException {
    String crds = System.getProperty("gwapi.crds", "");
    assumeTrue(!crds.isEmpty(), "gwapi.crds is not set");
    List<String> compared = new ArrayList<>();
    for (Path file : yamlFiles(Path.of(crds))) {
      for (JsonElement document : TestTrees.yaml(Files.readString(file))) {
        if (document instanceof JsonObject crd
            && crd.get("kind").getAsString().equals("CustomResourceDefinition")) {
          compared.addAll(compare(crd));
        }
      }
    }
    assertThat(compared).doesNotHaveDuplicates().isNotEmpty();
  }

  private static List<String> compare(JsonObject crd) {
    JsonObject annotations = crd.getAsJsonObject("metadata").getAsJsonObject("annotations");
    Bundle bundle = Bundle.of(
        annotations.get("gateway.networking.k8s.io/bundle-version").getAsString(),
        Channel.parse(annotations.get("gateway.networking.k8s.io/channel").getAsString()));
    JsonObject spec = crd.getAsJsonObject("spec");
    String kind = spec.getAsJsonObject("names").get("kind").getAsString();
    List<String> compared = new ArrayList<>();
    for (JsonElement element : spec.getAsJsonArray("versions")) {
      JsonObject version = element.getAsJsonObject();
      String apiVersion =
          spec.get("group").getAsString() + "/" + version.get("name").getAsString();
      StructuralSchema expected = StructuralSchema.parse(
          version.getAsJsonObject("schema").getAsJsonObject("openAPIV3Schema"));
      assertThat(Schemas.of(apiVersion, kind, bundle))
          .as("%s %s in %s", kind, apiVersion, bundle)
          .contains(expected);
      compared.add(apiVersion + kind + bundle);
    }
    return compared;
  }

  private static List<Path> yamlFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static StructuralSchema rule(Bundle bundle) {
    StructuralSchema rules =
        httpRoute(bundle).properties().get("spec").properties().get("rules");
    return rules.items();
  }

  private static StructuralSchema httpRoute(Bundle bundle) {
    return Schemas.of(V1, "HTTPRoute", bundle).orElseThrow();
  }
}
