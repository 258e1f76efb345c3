package io.gatewayapi.client.error;

import io.gatewayapi.model.GatewayApiException;

/**
 * The server refused a request.
 *
 * <p>Subtypes stand where callers branch; everything else (401, 403, 429, 5xx …) is this type and
 * tells itself apart by {@link #status()}. Messages have the verb, the path and the server's
 * message, never a body or a credential.
 *
 * <p>What it says never changes: safe to use from any thread.
 */
public class ApiServerException extends GatewayApiException {
  private static final long serialVersionUID = 1L;

  private final transient ServerStatus status;
  private final int code;

  /**
   * Makes an exception.
   *
   * @param request what was asked, {@code GET /path}
   * @param status the server's answer
   */
  public ApiServerException(String request, ServerStatus status) {
    super(request + " -> " + status);
    this.status = status;
    this.code = status.code();
  }

  /**
   * Makes the exception that fits an answer.
   *
   * @param request what was asked, {@code GET /path}
   * @param status the server's answer
   * @return this type or the subtype that callers catch
   */
  public static ApiServerException of(String request, ServerStatus status) {
    return switch (status.code()) {
      case 404 -> new NotFoundException(request, status);
      case 409 ->
        status.reason().equals("AlreadyExists")
            ? new AlreadyExistsException(request, status)
            : new ConflictException(request, status);
      case 410 -> new GoneException(request, status);
      case 422 -> new InvalidException(request, status);
      default -> new ApiServerException(request, status);
    };
  }

  /**
   * What the server said.
   *
   * @return its status
   */
  public ServerStatus status() {
    return status != null ? status : ServerStatus.bare(code);
  }
}
