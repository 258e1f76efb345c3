package io.gatewayapi.codegen.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A catalogue that is not as it must be: each message names the file. */
class CatalogueErrorsTest {
  private static final Path CATALOGUE =
      Path.of(System.getProperty("gwapi.root", ".."), "gateway-api-model/src/main/schema");

  @TempDir
  private Path folder;

  @Test
  void aFolderWithoutKinds() {
    assertThat(refused()).contains("kinds.json cannot be read");
  }

  @Test
  void aFolderWithoutTypes() throws IOException {
    Files.copy(CATALOGUE.resolve("kinds.json"), folder.resolve("kinds.json"));
    assertThat(refused()).contains(folder.resolve("types") + " cannot be read");
  }

  @Test
  void aTypeThatIsNoJson() throws IOException {
    assertThat(refusedType("{")).contains("Broken.json is no JSON object");
    assertThat(refusedType("[]")).contains("Broken.json is no JSON object");
  }

  @Test
  void aTypeThatLacksWhatATypeHas() throws IOException {
    assertThat(refusedType("{\"properties\": []}"))
        .contains("Broken.json is not of the catalogue's form");
  }

  private String refusedType(String text) throws IOException {
    Files.createDirectories(folder.resolve("types"));
    Files.writeString(folder.resolve("types/Broken.json"), text);
    Path kinds = folder.resolve("kinds.json");
    if (!Files.exists(kinds)) {
      Files.copy(CATALOGUE.resolve("kinds.json"), kinds);
    }
    return refused();
  }

  private String refused() {
    CatalogueException thrown =
        catchThrowableOfType(CatalogueException.class, () -> Catalogue.load(folder));
    return String.valueOf(thrown.getMessage());
  }
}
