package io.gatewayapi.router.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * One parameter of a query, decoded.
 *
 * @param name the name; names are compared exactly
 * @param value the value, empty if the parameter had none
 */
public record QueryParam(String name, String value) {
  /**
   * Takes a query apart at {@code &}.
   *
   * @param query the query without its question mark
   * @return the parameters in order
   */
  public static List<QueryParam> parse(String query) {
    return Arrays.stream(query.split("&"))
        .filter(pair -> !pair.isEmpty())
        .map(QueryParam::parsePair)
        .toList();
  }

  private static QueryParam parsePair(String pair) {
    int equals = pair.indexOf('=');
    return equals < 0
        ? new QueryParam(decoded(pair), "")
        : new QueryParam(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
  }

  /** A broken escape is no reason to fail: such text is compared as it was sent. */
  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
