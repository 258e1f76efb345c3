package io.gatewayapi.testing.internal.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import okhttp3.Headers;
import okio.ByteString;

/**
 * One request as it stood on the wire.
 *
 * @param method {@code GET} and so on
 * @param target path and query, still escaped
 * @param path the decoded path
 * @param query the decoded query
 * @param headers the headers
 * @param body the body, empty if there is none
 */
public record HttpRequest(
    String method,
    String target,
    String path,
    QueryParameters query,
    Headers headers,
    ByteString body) {

  /**
   * Reads what the web server received. {@code ..} and its escapes stay, as with a real API server.
   *
   * @param received the web server's request
   * @return the request
   * @throws IllegalArgumentException if a percent escape is malformed
   */
  public static HttpRequest of(ReceivedRequest received) {
    String target = received.target();
    int mark = target.indexOf('?');
    String path = mark < 0 ? target : target.substring(0, mark);
    return new HttpRequest(
        received.method(),
        target,
        path.indexOf('%') < 0
            ? path
            : URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8),
        QueryParameters.parse(mark < 0 ? "" : target.substring(mark + 1)),
        received.headers(),
        received.body());
  }

  /**
   * The values of a header.
   *
   * @param name its name in any case
   * @return the values, none if absent
   */
  public List<String> header(String name) {
    return headers.values(name);
  }

  /**
   * The first value of a header.
   *
   * @param name its name in any case
   * @return the value, empty text if it is absent
   */
  public String firstHeader(String name) {
    List<String> values = headers.values(name);
    return values.isEmpty() ? "" : values.get(0);
  }
}
