package io.gatewayapi.validation;

import io.gatewayapi.model.GatewayApiException;
import org.jspecify.annotations.Nullable;

/** Thrown for a schema's pattern that cannot be translated; those of the Gateway API all can. */
public class UnsupportedPatternException extends GatewayApiException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param pattern the pattern, or the part that is not understood
   * @param cause what the regular-expression engine said
   */
  public UnsupportedPatternException(String pattern, @Nullable Throwable cause) {
    super("pattern \"" + pattern + "\" is not supported", cause);
  }
}
