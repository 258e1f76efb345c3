package io.gatewayapi.codegen.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatewayapi.codegen.catalogue.Catalogue;
import io.gatewayapi.codegen.catalogue.CatalogueProperty;
import io.gatewayapi.codegen.catalogue.Channel;
import io.gatewayapi.codegen.catalogue.Release;
import io.gatewayapi.codegen.catalogue.Shape;
import io.gatewayapi.codegen.crds.ImportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders, files and install manifests are the same to import, in whatever order. */
class ImportSourcesTest {
  private static final String LAMP = "type: object\nproperties: {shade: {type: string}}\n";
  private static final String SHELF =
      "type: object\nproperties: {bracket: {type: object, properties: {a: {type: string}}}}\n";
  private static final String POLICY = """
      apiVersion: admissionregistration.k8s.io/v1
      kind: ValidatingAdmissionPolicy
      metadata:
        name: careful
        annotations:
          gateway.networking.k8s.io/bundle-version: v0.9.0-dev
      """;

  @TempDir
  Path dir;

  private Workshop workshop;
  private Path lamp;
  private Path shelf;
  private Path newLamp;

  @BeforeEach
  void bundles() {
    workshop = new Workshop(dir);
    lamp = workshop.crd("v1.0.0", "standard", "Lamp", LAMP);
    shelf = workshop.crd("v1.0.0", "standard", "Shelf", SHELF);
    newLamp = workshop.crd("v1.1.0", "standard", "Lamp", LAMP);
  }

  @Test
  void sameInputGivesTheSameBytesInAnyOrder() {
    workshop.run(lamp, shelf, newLamp);
    Map<String, String> first = workshop.output();

    Report again = workshop.run(newLamp, shelf, lamp);

    assertThat(workshop.output()).isEqualTo(first);
    assertThat(again.changed()).isEmpty();
    workshop.run();
    assertThat(workshop.output()).isEqualTo(first);
  }

  @Test
  void installManifestEqualsTheFolder() throws IOException {
    workshop.run();
    Map<String, String> first = workshop.output();
    Path install = dir.resolve("standard-install.yaml");
    Files.writeString(
        install,
        "# A head.\n---\n" + POLICY + "---\n" + Files.readString(shelf) + "---\n---\n"
            + Files.readString(lamp).replace("example.com/note: ours", "example.com/note: other"));

    Report report = workshop.run(install, newLamp);

    assertThat(workshop.output()).isEqualTo(first);
    assertThat(report.skipped()).containsExactly(install + ": ValidatingAdmissionPolicy careful");
    assertThat(report.text()).contains("1 skipped, no CRD:\n  " + install);
  }

  @Test
  void identicalBundleMayComeTwice() throws IOException {
    workshop.run();
    Map<String, String> first = workshop.output();
    workshop.file("copy.yaml", Files.readString(lamp));

    workshop.run();

    assertThat(workshop.output()).isEqualTo(first);
  }

  @Test
  void listOfCrdsIsUnwrapped() throws IOException {
    workshop.run(lamp, newLamp);
    Map<String, String> first = workshop.output();
    String items = "- " + Files.readString(newLamp).indent(2).substring(2);
    Path list = dir.resolve("list.yaml");
    Files.writeString(list, "apiVersion: v1\nkind: List\nitems:\n" + items);

    workshop.run(lamp, list);

    assertThat(workshop.output()).isEqualTo(first);
  }

  @Test
  void whatTheServerAddsToACrdIsNoFact() throws IOException {
    workshop.run(lamp);
    Map<String, String> first = workshop.output();
    Path stored = dir.resolve("stored.yaml");
    Files.writeString(
        stored,
        Files.readString(lamp)
                .replace(
                    "  scope: Namespaced", "  conversion: {strategy: None}\n  scope: Namespaced")
            + "status: {storedVersions: [v1]}\n");

    workshop.run(stored);

    assertThat(workshop.output()).isEqualTo(first);
  }

  @Test
  void addingOneReleaseGivesTheSameBytesAsAllAtOnce() {
    workshop.run();
    Map<String, String> first = workshop.output();

    workshop.run(lamp, shelf);
    assertThat(workshop.output()).isNotEqualTo(first);
    workshop.add(newLamp);

    assertThat(workshop.output()).isEqualTo(first);
  }

  @Test
  void whatContradictsTheCatalogueIsNotAdded() {
    workshop.run();
    Path other = workshop.crd("v1.0.0", "standard", "Lamp", LAMP.replace("shade", "shadow"));

    assertThatThrownBy(() -> workshop.add(other))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("Lamp of standard v1.0.0 differs from the one in the catalogue");
  }

  @Test
  void filesOfTypesThatAreGoneAreDeleted() {
    workshop.run();
    assertThat(workshop.output()).containsKey("types/ShelfSpec.json");

    Report report = workshop.run(lamp);

    assertThat(workshop.output()).doesNotContainKey("types/ShelfSpec.json");
    assertThat(report.changed()).contains("types/ShelfSpec.json (deleted)", "kinds.json");
  }

  @Test
  void changedTypeOfTheExceptionsTableReadsBothWays() {
    String features = "type: object\nproperties: {features: {type: array, items: %s}}\n";
    workshop.names("@exception\tShelfSpec\tfeatures[]\tFeature\n");
    workshop.crd("v1.0.0", "standard", "Shelf", features.formatted("{type: string, enum: [a]}"));
    workshop.crd(
        "v1.1.0",
        "standard",
        "Shelf",
        features.formatted("{type: object, properties: {name: {type: string}}}"));
    Catalogue catalogue = workshop.catalogue();

    CatalogueProperty property = catalogue.types().get("ShelfSpec").properties().get("features");
    assertThat(property.shape()).isEqualTo(new Shape.ListOf(new Shape.Ref("Feature")));
    assertThat(catalogue.types().get("Feature").properties()).containsOnlyKeys("name");
    assertThat(schema(catalogue, "v1.0.0"))
        .contains("\"items\":{\"type\":\"string\",\"enum\":[\"a\"]}");
    assertThat(schema(catalogue, "v1.1.0"))
        .contains(
            "\"items\":{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\"}}}");
  }

  private static String schema(Catalogue catalogue, String release) {
    return catalogue
        .schema("Shelf", "gateway.networking.k8s.io/v1", Release.parse(release), Channel.STANDARD)
        .toString();
  }
}
