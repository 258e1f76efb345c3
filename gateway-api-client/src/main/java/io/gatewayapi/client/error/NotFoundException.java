package io.gatewayapi.client.error;

/**
 * What was to be changed is not there, or its kind is not served.
 *
 * <p>What it says never changes: safe to use from any thread.
 */
public final class NotFoundException extends ApiServerException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param request what was asked, {@code GET /path}
   * @param status the server's answer
   */
  public NotFoundException(String request, ServerStatus status) {
    super(request, status);
  }
}
