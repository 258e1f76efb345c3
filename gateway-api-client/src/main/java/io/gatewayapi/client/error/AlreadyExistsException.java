package io.gatewayapi.client.error;

/**
 * The name of an object that was to be created is taken.
 *
 * <p>What it says never changes: safe to use from any thread.
 */
public final class AlreadyExistsException extends ApiServerException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param request what was asked, {@code GET /path}
   * @param status the server's answer
   */
  public AlreadyExistsException(String request, ServerStatus status) {
    super(request, status);
  }
}
