package io.gatewayapi.client.error;

/**
 * The object is no longer the one that the caller read, or a precondition does not hold.
 *
 * <p>What it says never changes: safe to use from any thread.
 */
public final class ConflictException extends ApiServerException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param request what was asked, {@code GET /path}
   * @param status the server's answer
   */
  public ConflictException(String request, ServerStatus status) {
    super(request, status);
  }
}
