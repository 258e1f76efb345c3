package io.gatewayapi.codegen.catalogue;

import org.jspecify.annotations.Nullable;

/** The catalogue, or something that should go into it, is not as it must be. */
public class CatalogueException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param message place, value and expectation
   */
  public CatalogueException(String message) {
    super(message);
  }

  /**
   * Makes an exception with a cause.
   *
   * @param message place, value and expectation
   * @param cause what was thrown below
   */
  public CatalogueException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
