package io.gatewayapi.codegen.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.codegen.catalogue.Bundle;
import io.gatewayapi.codegen.catalogue.Catalogue;
import io.gatewayapi.codegen.catalogue.Channel;
import io.gatewayapi.codegen.catalogue.Kind;
import io.gatewayapi.codegen.catalogue.KindVersion;
import io.gatewayapi.codegen.catalogue.Release;
import io.gatewayapi.codegen.crds.Yaml;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The committed catalogue gives back what upstream's CRDs say, prose aside. */
class RebuildTest {
  /** Read here by plain means, so that import's own reading is not its own witness. */
  private static final Map<Bundle, List<JsonObject>> CRDS = new TreeMap<>();

  private static Catalogue catalogue;

  @BeforeAll
  static void read() throws IOException {
    CRDS.clear();
    catalogue = Catalogue.load(CommittedCatalogue.dir());
    String crds = System.getProperty("gwapi.crds", "");
    if (crds.isEmpty() || !Files.isDirectory(Path.of(crds))) {
      return;
    }
    try (Stream<Path> files = Files.walk(Path.of(crds))) {
      for (Path file :
          files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        try (InputStream in = Files.newInputStream(file)) {
          Yaml.parse(in, file.toString()).forEach(doc -> add(doc.getAsJsonObject()));
        }
      }
    }
  }

  /** Here and not above, so that each test reports itself skipped. */
  @BeforeEach
  void needsCrds() {
    assumeTrue(!CRDS.isEmpty(), "gwapi.crds names no folder");
  }

  private static void add(JsonObject document) {
    if (document.get("kind").getAsString().equals("CustomResourceDefinition")) {
      JsonObject annotations = document.getAsJsonObject("metadata").getAsJsonObject("annotations");
      Bundle bundle = new Bundle(
          Release.parse(
              annotations.get("gateway.networking.k8s.io/bundle-version").getAsString()),
          Channel.parse(annotations.get("gateway.networking.k8s.io/channel").getAsString()));
      CRDS.computeIfAbsent(bundle, b -> new ArrayList<>()).add(document);
    }
  }

  @Test
  void catalogueListsTheBundlesAndKindsOfTheCrds() {
    assertThat(catalogue.bundles()).containsExactlyElementsOf(CRDS.keySet());
    CRDS.forEach((bundle, crds) -> assertThat(catalogue.kinds())
        .filteredOn(kind -> kind.in().includes(bundle))
        .extracting(kind -> kind.plural() + "." + kind.group())
        .as("kinds of %s", bundle)
        .containsExactlyInAnyOrderElementsOf(crds.stream()
            .map(crd -> crd.getAsJsonObject("metadata").get("name").getAsString())
            .toList()));
  }

  @TestFactory
  Stream<DynamicTest> schemasAreRebuiltExactly() {
    return CRDS.entrySet().stream()
        .map(entry -> DynamicTest.dynamicTest(
            entry.getKey().toString(),
            () -> entry
                .getValue()
                .forEach(crd -> eachVersion(entry.getKey(), crd, RebuildTest::compareSchema))));
  }

  @TestFactory
  Stream<DynamicTest> factsOfVersionsAreRebuiltExactly() {
    return CRDS.entrySet().stream()
        .map(entry -> DynamicTest.dynamicTest(
            entry.getKey().toString(),
            () -> entry
                .getValue()
                .forEach(crd -> eachVersion(entry.getKey(), crd, RebuildTest::compareVersion))));
  }

  @TestFactory
  Stream<DynamicTest> factsOfKindsAreRebuiltExactly() {
    return CRDS.entrySet().stream()
        .map(entry -> DynamicTest.dynamicTest(
            entry.getKey().toString(),
            () -> entry.getValue().forEach(crd -> compareKind(entry.getKey(), crd))));
  }

  private interface Comparison {
    void compare(Bundle bundle, KindVersion version, JsonObject crdVersion);
  }

  private static void eachVersion(Bundle bundle, JsonObject crd, Comparison comparison) {
    JsonObject spec = crd.getAsJsonObject("spec");
    String kind = spec.getAsJsonObject("names").get("kind").getAsString();
    TreeSet<String> names = new TreeSet<>();
    for (JsonElement element : spec.getAsJsonArray("versions")) {
      JsonObject version = element.getAsJsonObject();
      String apiVersion =
          spec.get("group").getAsString() + "/" + version.get("name").getAsString();
      names.add(apiVersion);
      comparison.compare(bundle, catalogue.version(kind, apiVersion).orElseThrow(), version);
    }
    assertThat(kind(kind).versions())
        .filteredOn(v -> v.in().includes(bundle))
        .extracting(KindVersion::apiVersion)
        .containsExactlyInAnyOrderElementsOf(names);
  }

  private static void compareSchema(Bundle bundle, KindVersion version, JsonObject crdVersion) {
    JsonObject schema = crdVersion.getAsJsonObject("schema").getAsJsonObject("openAPIV3Schema");
    JsonObject expected = Schemas.withoutDescriptions(schema);
    JsonObject actual =
        catalogue.schema(version.kind(), version.apiVersion(), bundle.release(), bundle.channel());
    assertThat(Schemas.text(actual))
        .as("%s", version.context(bundle))
        .isEqualTo(Schemas.text(expected));
  }

  private static void compareVersion(Bundle bundle, KindVersion version, JsonObject crdVersion) {
    JsonObject expected = crdVersion.deepCopy();
    expected.remove("name");
    expected.remove("schema");
    JsonObject actual = new JsonObject();
    for (String keyword : version.facts().keywords()) {
      version.fact(keyword, bundle).ifPresent(value -> actual.add(keyword, value));
    }
    assertThat(actual).as("%s", version.context(bundle)).isEqualTo(expected);
    assertThat(version.served(bundle)).isEqualTo(expected.get("served").getAsBoolean());
    assertThat(version.storage(bundle)).isEqualTo(expected.get("storage").getAsBoolean());
    assertThat(version.deprecated(bundle)).isEqualTo(expected.has("deprecated"));
    assertThat(version.deprecationWarning(bundle).isPresent())
        .isEqualTo(expected.has("deprecationWarning"));
    assertThat(version.hasStatus(bundle))
        .isEqualTo(expected.getAsJsonObject("subresources").has("status"));
    assertThat(version.printerColumns(bundle))
        .hasSize(
            expected.has("additionalPrinterColumns")
                ? expected.getAsJsonArray("additionalPrinterColumns").size()
                : 0);
  }

  private static void compareKind(Bundle bundle, JsonObject crd) {
    JsonObject spec = crd.getAsJsonObject("spec");
    JsonObject expected = spec.getAsJsonObject("names").deepCopy();
    Kind kind = kind(expected.remove("kind").getAsString());
    expected.add("scope", spec.get("scope"));
    JsonObject labels = crd.getAsJsonObject("metadata").getAsJsonObject("labels");
    if (labels != null) {
      expected.add("labels", labels);
    }
    JsonObject actual = new JsonObject();
    for (String keyword : kind.facts().keywords()) {
      kind.fact(keyword, bundle).ifPresent(value -> actual.add(keyword, value));
    }
    assertThat(actual).as("%s in %s", kind.kind(), bundle).isEqualTo(expected);
  }

  private static Kind kind(String name) {
    return catalogue.kinds().stream()
        .filter(k -> k.kind().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
