package io.gatewayapi.validation.internal.cel;

/**
 * Thrown when a rule has no result for a value. The message is cel-go's, such as {@code no such key:
 * port}. It has no stack trace: it speaks of the value, not of this code.
 */
public final class EvaluationException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param message cel-go's text
   */
  public EvaluationException(String message) {
    super(message, null, false, false);
  }
}
