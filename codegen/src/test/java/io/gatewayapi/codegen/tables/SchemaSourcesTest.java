package io.gatewayapi.codegen.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.codegen.catalogue.Catalogue;
import io.gatewayapi.codegen.catalogue.Kind;
import io.gatewayapi.codegen.generate.source.SourceTree;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchemaSourcesTest {
  private static final Path CATALOGUE =
      Path.of(System.getProperty("gwapi.root", ".."), "gateway-api-model/src/main/schema");

  @Test
  void everyKindHasAClassThatTheIndexFinds() {
    Catalogue catalogue = Catalogue.load(CATALOGUE);
    Map<String, String> files = files(catalogue);
    String index = text(files, "SchemaIndex");

    for (Kind kind : catalogue.kinds()) {
      String name = kind.kind() + "Schemas";
      assertThat(index)
          .contains("\"" + kind.kind() + "." + kind.group() + "\" -> new " + name + "()");
      assertThat(text(files, name)).contains("class " + name, " v1.");
    }
  }

  @Test
  void theSameCatalogueGivesTheSameText() {
    assertThat(files(Catalogue.load(CATALOGUE))).isEqualTo(files(Catalogue.load(CATALOGUE)));
  }

  @Test
  void anEqualRootStandsOnceForAllItsBundles() {
    String routes = text(files(Catalogue.load(CATALOGUE)), "HTTPRouteSchemas");

    assertThat(routes).containsOnlyOnce("\"v1 v1.6.1 standard\"");
    assertThat(routes.substring(0, routes.indexOf("public int size")))
        .contains("\"v1 v1.6.1 standard\", \"v1beta1 v1.5.1 standard\"");
  }

  @Test
  void versionsThatAreNotServedAreListed() {
    Map<String, String> files = files(Catalogue.load(CATALOGUE));

    assertThat(text(files, "TLSRouteSchemas"))
        .containsPattern("public boolean served.*\"v1alpha2 v1.6.1 standard\".* -> false;");
    assertThat(text(files, "HTTPRouteSchemas")).doesNotContain("boolean served");
    assertThat(text(files, "SchemaIndex"))
        .containsPattern("knows.*\"v1.0.0 standard\".*\"v1.6.1 experimental\" -> true;");
  }

  private static Map<String, String> files(Catalogue catalogue) {
    SourceTree tree = new SourceTree();
    new SchemaSources(catalogue, "// Made for a test.").addTo(tree);
    return tree.files();
  }

  private static String text(Map<String, String> files, String name) {
    String text = files.get("io/gatewayapi/model/schema/" + name + ".java");
    assertThat(text).as(name).isNotNull();
    return text.replaceAll("\\s+", " ");
  }
}
