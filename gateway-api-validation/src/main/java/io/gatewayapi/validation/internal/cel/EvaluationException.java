package io.gatewayapi.validation.internal.cel;

import io.gatewayapi.model.GatewayApiException;

/**
 * Thrown when a rule has no result for a value. The message is cel-go's, such as {@code no such key:
 * port}. It has no stack trace: it speaks of the value, not of this code.
 */
public final class EvaluationException extends GatewayApiException {
  private static final long serialVersionUID = 1L;

  private final boolean cancelled;

  /**
   * Makes an exception.
   *
   * @param message cel-go's text
   */
  public EvaluationException(String message) {
    this(message, false);
  }

  private EvaluationException(String message, boolean cancelled) {
    super(message);
    this.cancelled = cancelled;
  }

  static EvaluationException cancelled() {
    return new EvaluationException("operation cancelled: actual cost limit exceeded", true);
  }

  /**
   * Whether the evaluation was given up for its length. A server then runs no further rules for the
   * object, and words its message accordingly.
   *
   * @return false for all other errors
   */
  public boolean isCancelled() {
    return cancelled;
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
