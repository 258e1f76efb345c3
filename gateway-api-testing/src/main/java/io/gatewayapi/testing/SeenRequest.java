package io.gatewayapi.testing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request that a {@link FakeApiServer} answered.
 *
 * @param method {@code GET} and so on
 * @param path the path, still escaped
 * @param query the query, still escaped, without its question mark
 * @param headers the headers by name, in lower case and the order of the alphabet; credentials show
 *     as {@code ***}
 * @param body the body, empty if there was none; one that is no text is told by its size and type
 * @param status the code that the server answered; {@link #NO_ANSWER} if a fault cut the connection
 *     before
 */
public record SeenRequest(
    String method,
    String path,
    String query,
    Map<String, List<String>> headers,
    String body,
    int status) {

  /** The status of a request whose connection was cut before any of its answer. */
  public static final int NO_ANSWER = 0;

  /** Copies the headers. */
  public SeenRequest {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  /** Method, path and query, and the code of the answer. */
  @Override
  public String toString() {
    return method + " " + path + (query.isEmpty() ? "" : "?" + query) + " -> "
        + (status == NO_ANSWER ? "no answer" : status);
  }
}
