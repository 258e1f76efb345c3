package io.gatewayapi.client.error;

/**
 * The object breaks rules; the status' causes name field and rule.
 *
 * <p>What it says never changes: safe to use from any thread.
 */
public final class InvalidException extends ApiServerException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param request what was asked, {@code GET /path}
   * @param status the server's answer
   */
  public InvalidException(String request, ServerStatus status) {
    super(request, status);
  }
}
