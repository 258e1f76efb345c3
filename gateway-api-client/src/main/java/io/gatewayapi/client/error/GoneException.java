package io.gatewayapi.client.error;

/**
 * The version that a list or a watch was to start from is no longer known; list again.
 *
 * <p>What it says never changes: safe to use from any thread.
 */
public final class GoneException extends ApiServerException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param request what was asked, {@code GET /path}
   * @param status the server's answer
   */
  public GoneException(String request, ServerStatus status) {
    super(request, status);
  }
}
