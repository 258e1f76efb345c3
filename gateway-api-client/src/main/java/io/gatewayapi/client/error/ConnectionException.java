package io.gatewayapi.client.error;

import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.model.json.JsonReadException;

/**
 * The server was not reached, or its answer did not arrive whole or cannot be read. Of a write
 * it is not known then whether it was carried out: a create or a JSON patch is never sent a second time, all
 * other requests may have been, if the connection was an old one.
 *
 * <p>What it says never changes: safe to use from any thread.
 */
public final class ConnectionException extends GatewayApiException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception for a connection that could not be made or that broke.
   *
   * @param request what was asked, {@code GET /path}
   * @param cause what happened below
   */
  public ConnectionException(String request, Exception cause) {
    super(request + " failed: " + words(cause), cause);
  }

  private static String words(Exception cause) {
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }

  private ConnectionException(String message) {
    super(message);
  }

  /**
   * Makes an exception for an answer that cannot be read. The reader's own words are left out, and
   * so is the reader's exception: they may quote the answer, which may be a Secret.
   *
   * @param request what was asked, {@code GET /path}
   * @param problem where the reader stopped
   * @return the exception
   */
  public static ConnectionException unreadable(String request, JsonReadException problem) {
    String place = problem.path().isEmpty() ? "" : " at " + problem.path();
    String position = problem.line() == 0
        ? ""
        : " (line " + problem.line() + ", column " + problem.column() + ")";
    return new ConnectionException(
        request + " failed: the answer is not the JSON that was expected" + place + position);
  }
}
