package io.gatewayapi.codegen.imports;

import io.gatewayapi.codegen.catalogue.CatalogueException;
import java.util.List;

/** The input holds something that import does not understand; nothing was written. */
public final class ImportException extends CatalogueException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param message place, value and expectation
   */
  public ImportException(String message) {
    super(message);
  }

  static ImportException of(List<String> problems) {
    return new ImportException(
        problems.size() == 1
            ? problems.get(0)
            : problems.size() + " problems:\n  " + String.join("\n  ", problems));
  }
}
