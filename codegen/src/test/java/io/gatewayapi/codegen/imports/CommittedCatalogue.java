package io.gatewayapi.codegen.imports;

import java.nio.file.Path;

/** Where the project keeps its catalogue. */
final class CommittedCatalogue {
  private CommittedCatalogue() {}

  static Path dir() {
    return Path.of(System.getProperty("gwapi.root", ".."), "gateway-api-model/src/main/schema");
  }
}
