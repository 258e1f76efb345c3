package io.gatewayapi.testing.internal.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mockwebserver3.RecordedRequest;
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
   * Reads what the web server recorded. The raw target is decoded here, because okhttp's URL would
   * already have resolved {@code ..} and its escapes, which a real API server does not do.
   *
   * @param recorded the web server's request
   * @return the request
   * @throws IllegalArgumentException if a percent escape is malformed
   */
  public static HttpRequest of(RecordedRequest recorded) {
    String target = recorded.getTarget();
    int mark = target.indexOf('?');
    String path = mark < 0 ? target : target.substring(0, mark);
    ByteString body = recorded.getBody();
    return new HttpRequest(
        recorded.getMethod(),
        target,
        URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8),
        QueryParameters.parse(mark < 0 ? "" : target.substring(mark + 1)),
        recorded.getHeaders(),
        body == null ? ByteString.EMPTY : body);
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
}
