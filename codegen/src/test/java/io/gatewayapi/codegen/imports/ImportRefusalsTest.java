package io.gatewayapi.codegen.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatewayapi.codegen.crds.ImportException;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What import does not understand stops it, with the place and what to do; nothing is written. */
class ImportRefusalsTest {
  private static final String LAMP = "type: object\nproperties: {shade: {type: string}}\n";

  @TempDir
  Path dir;

  private Workshop workshop;

  @BeforeEach
  void workshop() {
    workshop = new Workshop(dir);
  }

  private AbstractThrowableAssert<?, ? extends Throwable> refused() {
    AbstractThrowableAssert<?, ? extends Throwable> refusal =
        assertThatThrownBy(() -> workshop.run()).isInstanceOf(ImportException.class);
    assertThat(workshop.output()).isEmpty();
    return refusal;
  }

  @Test
  void missingBundleVersionIsRefused() {
    String channelOnly = "gateway.networking.k8s.io/channel: standard\n";
    workshop.file("lamp.yaml", Yamls.crdWith(channelOnly, "Lamp", "", LAMP));

    refused()
        .hasMessageContaining("lamp.yaml: CustomResourceDefinition lamps.gateway.networking.k8s.io")
        .hasMessageContaining("annotation gateway.networking.k8s.io/bundle-version is missing");
  }

  @Test
  void missingChannelIsRefused() {
    String versionOnly = "gateway.networking.k8s.io/bundle-version: v1.0.0\n";
    workshop.file("lamp.yaml", Yamls.crdWith(versionOnly, "Lamp", "", LAMP));

    refused().hasMessageContaining("annotation gateway.networking.k8s.io/channel is missing");
  }

  @Test
  void preReleaseIsRefused() {
    workshop.crd("v1.7.0-rc.1", "standard", "Lamp", LAMP);

    refused().hasMessageContaining("release \"v1.7.0-rc.1\" is not of the form v1.6.1");
  }

  @Test
  void unknownChannelIsRefused() {
    workshop.crd("v1.7.0", "nightly", "Lamp", LAMP);

    refused().hasMessageContaining("channel \"nightly\" is neither");
  }

  @Test
  void unknownKeywordIsRefusedWithItsPath() {
    workshop.crd(
        "v1.0.0", "standard", "Lamp", LAMP.replace("type: string", "type: string, if: {}"));

    refused()
        .hasMessageContaining("Lamp.yaml: v1: spec.shade has the schema keyword \"if\"")
        .hasMessageContaining("Keywords");
  }

  @Test
  void unknownKeywordBelowAnyOfIsRefused() {
    String anyOf = "type: string, anyOf: [{format: ipv4}, {contains: x}]";
    workshop.crd("v1.0.0", "standard", "Lamp", LAMP.replace("type: string", anyOf));

    refused().hasMessageContaining("spec.shade has the schema keyword \"contains\"");
  }

  @Test
  void unknownKeyOfRuleIsRefused() {
    String rule = "x-kubernetes-validations: [{rule: 'true', severity: low}]\n";
    workshop.crd("v1.0.0", "standard", "Lamp", LAMP + rule);

    refused().hasMessageContaining("spec has a CEL rule with the key \"severity\"");
  }

  @Test
  void unknownKeyOfVersionIsRefused() {
    String annotations = Yamls.annotations("v1.0.0", "standard");
    workshop.file("lamp.yaml", Yamls.crdWith(annotations, "Lamp", "colour: red", LAMP));

    refused().hasMessageContaining("spec.versions[v1].colour is unknown to import");
  }

  @Test
  void malformedCrdIsRefused() {
    workshop.crd("v1.0.0", "standard", "Lamp", "type: object\nproperties: 3\n");

    refused().hasMessageContaining("Lamp.yaml").hasMessageContaining("malformed");
  }

  @Test
  void unnamedObjectIsRefusedWithTheLineToAdd() {
    String bulb = LAMP.replace("{type: string}", "{type: object, properties: {a: {type: string}}}");
    workshop.crd("v1.0.0", "standard", "Lamp", LAMP);
    workshop.crd("v1.7.0", "experimental", "Lamp", bulb.replace("shade", "bulb"));

    refused()
        .hasMessage("spec.bulb of Lamp gateway.networking.k8s.io/v1 in experimental v1.7.0 is an"
            + " object without a type name; add to names.tsv the line"
            + " \"LampSpec<tab>bulb<tab>NAME\"");
  }

  @Test
  void unnamedEnumIsRefusedWithTheLineToAdd() {
    String moods =
        LAMP.replace("{type: string}", "{type: array, items: {type: string, enum: [a]}}");
    workshop.crd("v1.7.0", "standard", "Lamp", moods.replace("shade", "moods"));

    refused()
        .hasMessageContaining("spec.moods[] of Lamp")
        .hasMessageContaining("is an enum without a type name")
        .hasMessageContaining("\"LampSpec<tab>moods[]<tab>NAME\"");
  }

  @Test
  void changedJsonTypeIsRefusedWithBothPlaces() {
    workshop.crd("v1.0.0", "standard", "Lamp", LAMP);
    workshop.crd("v1.7.0", "standard", "Lamp", LAMP.replace("string", "integer"));

    refused()
        .hasMessageContaining("LampSpec.shade is a string at spec.shade of Lamp"
            + " gateway.networking.k8s.io/v1 in standard v1.0.0")
        .hasMessageContaining("but an integer at spec.shade of Lamp"
            + " gateway.networking.k8s.io/v1 in standard v1.7.0")
        .hasMessageContaining("@exception");
  }

  @Test
  void sharedTypeWithTwoJsonTypesIsRefusedWithBothPlaces() {
    String bracket = "{bracket: {type: object, properties: {width: {type: %s}}}}";
    String spec = "type: object\nproperties: " + bracket;
    workshop.crd("v1.0.0", "standard", "Lamp", spec.formatted("integer"));
    workshop.crd("v1.0.0", "standard", "Shelf", spec.formatted("string"));

    refused()
        .hasMessageContaining("Bracket.width is an integer at spec.bracket.width of Lamp")
        .hasMessageContaining("but a string at spec.bracket.width of Shelf");
  }

  @Test
  void allProblemsAreToldAtOnce() {
    workshop.crd("v1.0.0", "standard", "Rug", LAMP);
    workshop.crd("v1.0.0", "standard", "Sofa", LAMP);

    refused()
        .hasMessageStartingWith("2 problems:")
        .hasMessageContaining("\"Sofa<tab>spec<tab>NAME\"");
  }

  @Test
  void bundleWithTwoContentsIsRefusedWithBothFiles() {
    String rug = Yamls.crd("v1.0.0", "standard", "Lamp", LAMP.replace("shade", "shadow"));
    workshop.crd("v1.0.0", "standard", "Lamp", LAMP);
    workshop.file("other.yaml", rug);

    refused()
        .hasMessageMatching(".*Lamp\\.yaml: Lamp of standard v1\\.0\\.0 differs from the one in"
            + " .*other\\.yaml; a release and channel can have one content only");
  }

  @Test
  void unknownGroupIsRefused() {
    String crd = Yamls.crd("v1.0.0", "standard", "Lamp", LAMP);
    workshop.file("lamp.yaml", crd.replace("group: gateway.networking.k8s.io", "group: a.example"));

    refused().hasMessageContaining("Lamp is of group a.example, which has no @group line");
  }

  @Test
  void kindOfTwoGroupsIsRefused() {
    String crd = Yamls.crd("v1.0.0", "standard", "Lamp", LAMP);
    workshop.file("a.yaml", crd);
    workshop.file(
        "b.yaml",
        crd.replace("group: gateway.networking.k8s.io", "group: gateway.networking.x-k8s.io"));

    refused().hasMessageContaining("is also a kind of group gateway.networking.k8s.io");
  }

  @Test
  void oldCrdVersionIsRefused() {
    String crd = Yamls.crd("v1.0.0", "standard", "Lamp", LAMP);
    workshop.file("lamp.yaml", crd.replace("k8s.io/v1\n", "k8s.io/v1beta1\n"));

    refused().hasMessageContaining("apiVersion is \"apiextensions.k8s.io/v1beta1\"");
  }

  @Test
  void inputWithoutCrdIsRefused() {
    workshop.file("other.yaml", "kind: Namespace\nmetadata: {name: a}\n");

    refused().hasMessageContaining("no CustomResourceDefinition among 1 documents");
  }

  @Test
  void brokenYamlIsRefusedWithTheFile() {
    workshop.file("broken.yaml", "kind: [\n");

    refused().hasMessageContaining("broken.yaml is not YAML");
  }

  @Test
  void brokenNamesAreRefusedWithTheLine() {
    workshop.names("Lamp\tspec\n");
    workshop.crd("v1.0.0", "standard", "Lamp", LAMP);

    refused().hasMessageMatching(".*names\\.tsv:\\d+: 2 columns, expected 3");
  }

  @Test
  void contradictingNamesAreRefused() {
    workshop.names("Lamp\tspec\tLanternSpec\n");
    workshop.crd("v1.0.0", "standard", "Lamp", LAMP);

    refused().hasMessageContaining("a second type for one property: LanternSpec, before LampSpec");
  }

  @Test
  void wrongArgumentsAreExplained() {
    assertThatThrownBy(() -> Importer.main(new String[] {"--schema", "x"}))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("-Dimport.from");
  }
}
