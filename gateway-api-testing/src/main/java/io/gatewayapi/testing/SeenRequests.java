package io.gatewayapi.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import mockwebserver3.RecordedRequest;
import okio.ByteString;

/** Turns what the web server recorded into what tests look at. */
final class SeenRequests {
  private static final List<String> SECRET = List.of("authorization", "cookie");

  private SeenRequests() {}

  static SeenRequest of(RecordedRequest recorded, int status) {
    String target = recorded.getTarget();
    int mark = target.indexOf('?');
    ByteString body = recorded.getBody();
    return new SeenRequest(
        recorded.getMethod(),
        mark < 0 ? target : target.substring(0, mark),
        mark < 0 ? "" : target.substring(mark + 1),
        headers(recorded),
        body == null ? "" : body.utf8(),
        status);
  }

  private static Map<String, List<String>> headers(RecordedRequest recorded) {
    Map<String, List<String>> headers = new TreeMap<>(recorded.getHeaders().toMultimap());
    headers.replaceAll((name, values) ->
        SECRET.contains(name.toLowerCase(Locale.ROOT)) ? List.of("***") : List.copyOf(values));
    return new HashMap<>(headers);
  }
}
