package io.gatewayapi.codegen.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonPrimitive;
import io.gatewayapi.codegen.catalogue.Bundle;
import io.gatewayapi.codegen.catalogue.Catalogue;
import io.gatewayapi.codegen.catalogue.CatalogueProperty;
import io.gatewayapi.codegen.catalogue.CatalogueType;
import io.gatewayapi.codegen.catalogue.Channel;
import io.gatewayapi.codegen.catalogue.EnumValue;
import io.gatewayapi.codegen.catalogue.Fact;
import io.gatewayapi.codegen.catalogue.Facts;
import io.gatewayapi.codegen.catalogue.Kind;
import io.gatewayapi.codegen.catalogue.Release;
import io.gatewayapi.codegen.catalogue.Scope;
import io.gatewayapi.codegen.catalogue.Shape;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a bundle adds, changes or leaves out becomes data with the right scope. */
class ImportedFactsTest {
  private static final String BRACKET = """
      type: object
      required: [width]
      properties:
        width: {type: integer, format: int32, minimum: 1, maximum: 90}
      """;
  private static final String LAMP = """
      type: object
      required: [bracket]
      properties:
        colour: {type: string, enum: [Red, Green], default: Red}
        shade: {type: string, maxLength: 20}
        bracket:
      %s""".formatted(BRACKET.indent(4));
  private static final String SHELF = """
      type: object
      properties:
        bracket:
      %s""".formatted(BRACKET.indent(4));

  @TempDir
  Path dir;

  private Workshop workshop;

  @BeforeEach
  void oldBundles() {
    workshop = new Workshop(dir);
    for (String release : new String[] {"v1.0.0", "v1.1.0"}) {
      workshop.crd(release, "Lamp", LAMP);
      workshop.crd(release, "Shelf", SHELF);
    }
  }

  @Test
  void factsOfAllBundlesCarryNoScope() {
    Catalogue catalogue = workshop.catalogue();

    CatalogueType bracket = type(catalogue, "Bracket");
    assertThat(bracket.facts().all("required")).containsExactly(everywhere("width"));
    assertThat(workshop.output().get("types/Bracket.json"))
        .doesNotContain("\"in\": [\"standard v1.0.0\"");
    assertThat(bracket.javaType()).isEqualTo("io.gatewayapi.model.v1.Bracket");
    assertThat(property(catalogue, "Bracket", "width").required()).isTrue();
    assertThat(property(catalogue, "Bracket", "width").shape()).isEqualTo(Shape.Scalar.INT32);
    assertThat(catalogue.newest()).isEqualTo(Release.parse("v1.1.0"));
  }

  @Test
  void newFieldStartsWithItsReleaseAndChannel() {
    workshop.crd("v1.7.0", "standard", "Lamp", LAMP);
    workshop.crd("v1.7.0", "experimental", "Lamp", LAMP + "  dimmer: {type: boolean}\n");
    CatalogueProperty dimmer = property(workshop.catalogue(), "LampSpec", "dimmer");

    assertThat(dimmer.in()).hasToString("[experimental v1.7.0]");
    assertThat(dimmer.experimental()).isTrue();
    assertThat(dimmer.retired()).isFalse();
    assertThat(dimmer.since(Channel.EXPERIMENTAL)).contains(Release.parse("v1.7.0"));
    assertThat(dimmer.since(Channel.STANDARD)).isEmpty();
    assertThat(dimmer.shape()).isEqualTo(Shape.Scalar.BOOLEAN);
  }

  @Test
  void removedFieldStaysAndIsRetired() {
    workshop.crd("v1.7.0", "Lamp", LAMP.replace("  shade: {type: string, maxLength: 20}\n", ""));
    CatalogueProperty shade = property(workshop.catalogue(), "LampSpec", "shade");

    assertThat(shade.retired()).isTrue();
    assertThat(shade.java()).isTrue();
    assertThat(shade.presence().last(Channel.STANDARD)).contains(Release.parse("v1.1.0"));
    assertThat(shade.in()).hasToString("[standard v1.0.0..v1.1.0, experimental v1.0.0..v1.1.0]");
  }

  @Test
  void newKindIsLivingAndMissingKindIsRetired() {
    workshop.names("Rug\tspec\tRugSpec\n");
    workshop.crd("v1.7.0", "Lamp", LAMP);
    workshop.crd(
        "v1.7.0", "experimental", "Rug", "type: object\nproperties: {area: {type: number}}");
    Catalogue catalogue = workshop.catalogue();

    assertThat(catalogue.kinds()).extracting(Kind::kind).containsExactly("Lamp", "Rug", "Shelf");
    assertThat(catalogue
            .version("Rug", "gateway.networking.k8s.io/v1")
            .orElseThrow()
            .javaType())
        .isEqualTo("io.gatewayapi.model.v1.Rug");
    assertThat(property(catalogue, "RugSpec", "area").shape()).isEqualTo(Shape.Scalar.NUMBER);
    assertThat(catalogue
            .version("Shelf", "gateway.networking.k8s.io/v1")
            .orElseThrow()
            .retired())
        .isTrue();
    assertThat(type(catalogue, "ShelfSpec").retired()).isTrue();
    assertThat(type(catalogue, "Bracket").retired()).isFalse();
    assertThat(property(catalogue, "Bracket", "width").retired()).isFalse();
    assertThat(workshop.output().get("types/ShelfSpec.json")).contains("\"x-retired\": true");
  }

  @Test
  void newEnumValueStandsInUpstreamsOrder() {
    String amber = LAMP.replace("[Red, Green]", "[Red, Amber, Green]");
    workshop.crd("v1.7.0", "standard", "Lamp", LAMP);
    workshop.crd("v1.7.0", "experimental", "Lamp", amber);
    Catalogue catalogue = workshop.catalogue();

    CatalogueType colour = type(catalogue, "Colour");
    assertThat(colour.isEnum()).isTrue();
    assertThat(colour.enumValues())
        .extracting(EnumValue::value)
        .containsExactly("Red", "Amber", "Green");
    assertThat(colour.enumValues().get(1).in()).hasToString("[experimental v1.7.0]");
    Facts facts = property(catalogue, "LampSpec", "colour").facts();
    assertThat(facts.value("enum", Workshop.at("v1.7.0", "standard", "Lamp", "spec.colour")))
        .hasToString("Optional[[\"Red\",\"Green\"]]");
    assertThat(facts.value("enum", Workshop.at("v1.7.0", "experimental", "Lamp", "spec.colour")))
        .hasToString("Optional[[\"Red\",\"Amber\",\"Green\"]]");
  }

  @Test
  void valuesThatUpstreamNoLongerListsAreStillAllowed() {
    workshop.crd("v1.7.0", "Lamp", LAMP.replace(", enum: [Red, Green]", ""));
    CatalogueType colour = type(workshop.catalogue(), "Colour");

    assertThat(colour.enumValues()).extracting(EnumValue::value).containsExactly("Red", "Green");
    assertThat(colour.enumValues())
        .allSatisfy(
            value -> assertThat(colour.presence().bundles()).allMatch(value.in()::includes));
  }

  @Test
  void changedBoundAndDefaultHoldFromTheirRelease() {
    workshop.crd(
        "v1.7.0",
        "Lamp",
        LAMP.replace("maxLength: 20", "maxLength: 40").replace("default: Red", "default: Green"));
    workshop.crd("v1.7.0", "Shelf", SHELF);
    Catalogue catalogue = workshop.catalogue();

    assertThat(property(catalogue, "LampSpec", "shade").facts().all("maxLength"))
        .extracting(Fact::toString)
        .containsExactly(
            "Fact[value=40, in=[standard v1.7.0, experimental v1.7.0]]",
            "Fact[value=20, in=[standard v1.0.0..v1.1.0, experimental v1.0.0..v1.1.0]]");
    assertThat(property(catalogue, "LampSpec", "colour").facts().all("default"))
        .extracting(fact -> fact.value().getAsString())
        .containsExactly("Green", "Red");
  }

  @Test
  void boundChangedAtOneKindIsNarrowedToTheKind() {
    workshop.crd("v1.7.0", "Lamp", LAMP);
    workshop.crd("v1.7.0", "Shelf", SHELF.replace("maximum: 90", "maximum: 120"));

    assertThat(property(workshop.catalogue(), "Bracket", "width").facts().all("maximum"))
        .extracting(Fact::toString)
        .containsExactly(
            "Fact[value=90, in=[standard v1.0.0..v1.1.0,"
                + " standard v1.7.0 gateway.networking.k8s.io/v1/Lamp,"
                + " experimental v1.0.0..v1.1.0,"
                + " experimental v1.7.0 gateway.networking.k8s.io/v1/Lamp]]",
            "Fact[value=120, in=[standard v1.7.0 gateway.networking.k8s.io/v1/Shelf,"
                + " experimental v1.7.0 gateway.networking.k8s.io/v1/Shelf]]");
  }

  @Test
  void boundChangedAtOnePathIsNarrowedToThePath() {
    String spares =
        "  spares:\n    type: array\n    items:\n" + BRACKET.indent(6).replace("90", "15");
    workshop.crd("v1.7.0", "standard", "Lamp", LAMP);
    workshop.crd("v1.7.0", "experimental", "Lamp", LAMP + spares);
    workshop.crd("v1.7.0", "Shelf", SHELF);
    Catalogue catalogue = workshop.catalogue();

    Facts facts = property(catalogue, "Bracket", "width").facts();
    assertThat(facts.all("maximum").get(1))
        .hasToString("Fact[value=15, in=[experimental v1.7.0"
            + " gateway.networking.k8s.io/v1/Lamp:spec.spares[].width]]");
    assertThat(facts.value(
            "maximum", Workshop.at("v1.7.0", "experimental", "Lamp", "spec.bracket.width")))
        .contains(new JsonPrimitive(90));
    assertThat(facts.value(
            "maximum", Workshop.at("v1.7.0", "experimental", "Lamp", "spec.spares[].width")))
        .contains(new JsonPrimitive(15));
  }

  @Test
  void factOfAnObjectStaysAtItsUseWhereUsesDisagree() {
    String rule = "x-kubernetes-validations: [{rule: self.width > 1, message: too thin}]\n";
    String spares = "  spares:\n    type: array\n    items:\n" + (BRACKET + rule).indent(6);
    workshop.crd("v1.7.0", "Lamp", LAMP + spares);
    workshop.crd("v1.7.0", "Shelf", SHELF);
    Catalogue catalogue = workshop.catalogue();

    assertThat(type(catalogue, "Bracket").facts().keywords()).containsExactly("required");
    CatalogueProperty list = property(catalogue, "LampSpec", "spares");
    assertThat(list.node().element()).isNotNull();
    assertThat(list.node().element().facts().all("x-kubernetes-validations")).hasSize(1);
  }

  @Test
  void releasesOfOneChannelDoNotRetireTheOther() {
    workshop.crd("v1.7.0", "standard", "Lamp", LAMP);
    Catalogue catalogue = workshop.catalogue();

    assertThat(catalogue.newest(Channel.STANDARD)).hasToString("Optional[standard v1.7.0]");
    assertThat(catalogue.newest(Channel.EXPERIMENTAL))
        .contains(new Bundle(Release.parse("v1.1.0"), Channel.EXPERIMENTAL));
    assertThat(type(catalogue, "ShelfSpec").presence().experimental()).isTrue();
  }

  @Test
  void descriptionsAreMergedAndMissingOnesListed() {
    workshop.descriptions("LampSpec=What the lamp is.\nColour.Red=Like a rose \\u2014 red.\n"
        + "@kind.spec=What is wished.\nShelf.spec=Its own words.\n");
    Report report = workshop.run();

    assertThat(workshop.output().get("types/LampSpec.json"))
        .contains("\"description\": \"What the lamp is.\"");
    assertThat(workshop.output().get("types/Colour.json")).contains("Like a rose — red.");
    assertThat(workshop.output().get("types/Lamp.json")).contains("What is wished.");
    assertThat(workshop.output().get("types/Shelf.json")).contains("Its own words.");
    assertThat(report.undescribed())
        .contains("LampSpec.colour", "Colour.Green", "Lamp")
        .doesNotContain("LampSpec", "Lamp.spec", "Shelf.spec", "Colour.Red", "ObjectMeta");
    assertThat(report.text()).contains("\n  Colour.Green\n");
  }

  private static Fact everywhere(String value) {
    return new Fact(new JsonPrimitive(value), Scope.EVERYWHERE);
  }

  private static CatalogueType type(Catalogue catalogue, String name) {
    CatalogueType type = catalogue.types().get(name);
    assertThat(type).as(name).isNotNull();
    return type;
  }

  private static CatalogueProperty property(Catalogue catalogue, String type, String name) {
    CatalogueProperty property = type(catalogue, type).allProperties().get(name);
    assertThat(property).as(type + "." + name).isNotNull();
    return property;
  }
}
