package io.gatewayapi.codegen.crds;

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

  /**
   * Makes an exception for one problem or several.
   *
   * @param problems a message each
   * @return an exception with all of them
   */
  public static ImportException of(List<String> problems) {
    return new ImportException(
        problems.size() == 1
            ? problems.get(0)
            : problems.size() + " problems:\n  " + String.join("\n  ", problems));
  }
}
