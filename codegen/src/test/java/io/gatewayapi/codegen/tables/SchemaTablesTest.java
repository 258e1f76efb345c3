package io.gatewayapi.codegen.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.codegen.catalogue.Bundle;
import io.gatewayapi.codegen.catalogue.Catalogue;
import io.gatewayapi.codegen.catalogue.Kind;
import io.gatewayapi.codegen.catalogue.KindVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTablesTest {
  private static final Path CATALOGUE =
      Path.of(System.getProperty("gwapi.root", ".."), "gateway-api-model/src/main/schema");

  @TempDir
  Path out;

  @Test
  void everySchemaOfTheCatalogueCanBeReadBack() throws IOException {
    Catalogue catalogue = Catalogue.load(CATALOGUE);
    new SchemaTables(catalogue).write(out);
    Path folder = out.resolve("io/gatewayapi/model/schema");
    int compared = 0;
    for (Kind kind : catalogue.kinds()) {
      String name = kind.kind() + "." + kind.group();
      assertThat(Files.readAllLines(folder.resolve("index.txt"))).contains(name);
      List<String> lines = Files.readAllLines(folder.resolve(name + ".schemas"));
      JsonObject roots = parse(lines.get(0));
      for (KindVersion version : kind.versions()) {
        JsonObject numbers = roots.getAsJsonObject(version.version());
        for (Bundle bundle : catalogue.bundles()) {
          JsonElement number = numbers.get(bundle.release() + " " + bundle.channel());
          assertThat(number != null).isEqualTo(version.in().includes(bundle));
          if (number != null) {
            assertThat(nested(number, lines))
                .isEqualTo(catalogue.schema(
                    kind.kind(), version.apiVersion(), bundle.release(), bundle.channel()));
            compared++;
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(100);
  }

  @Test
  void theSameCatalogueGivesTheSameBytes() throws IOException {
    new SchemaTables(Catalogue.load(CATALOGUE)).write(out.resolve("a"));
    new SchemaTables(Catalogue.load(CATALOGUE)).write(out.resolve("b"));
    try (var files = Files.walk(out.resolve("a"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path other = out.resolve("b").resolve(out.resolve("a").relativize(file));
        assertThat(other).hasSameBinaryContentAs(file);
      }
    }
  }

  @Test
  void wrongArgumentsAreRefused() {
    assertThatThrownBy(() -> SchemaTables.main(new String[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("usage");
  }

  private static JsonObject nested(JsonElement number, List<String> lines) {
    JsonObject node = parse(lines.get(number.getAsInt() + 1));
    node.entrySet()
        .forEach(entry -> entry.setValue(nested(entry.getKey(), entry.getValue(), lines)));
    return node;
  }

  private static JsonElement nested(String keyword, JsonElement value, List<String> lines) {
    switch (keyword) {
      case "items", "additionalProperties", "not" -> {
        return value.getAsJsonPrimitive().isNumber() ? nested(value, lines) : value;
      }
      case "properties" ->
        value
            .getAsJsonObject()
            .entrySet()
            .forEach(entry -> entry.setValue(nested(entry.getValue(), lines)));
      case "allOf", "anyOf", "oneOf" -> {
        var schemas = value.getAsJsonArray();
        for (int i = 0; i < schemas.size(); i++) {
          schemas.set(i, nested(schemas.get(i), lines));
        }
      }
      default -> {
        return value;
      }
    }
    return value;
  }

  private static JsonObject parse(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }
}
