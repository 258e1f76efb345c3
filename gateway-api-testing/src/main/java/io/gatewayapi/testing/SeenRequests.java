package io.gatewayapi.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mockwebserver3.RecordedRequest;
import okio.ByteString;

/** Turns what the web server recorded into what tests look at. */
final class SeenRequests {
  private static final List<String> SECRET = List.of("authorization", "cookie");

  private SeenRequests() {}

  /** A request as the web server recorded it, and the code that it was answered with. */
  record Answered(RecordedRequest request, int status) {}

  static SeenRequest of(Answered answered) {
    RecordedRequest recorded = answered.request();
    String target = recorded.getTarget();
    int mark = target.indexOf('?');
    ByteString body = recorded.getBody();
    return new SeenRequest(
        recorded.getMethod(),
        mark < 0 ? target : target.substring(0, mark),
        mark < 0 ? "" : target.substring(mark + 1),
        headers(recorded),
        body == null ? "" : body.utf8(),
        answered.status());
  }

  private static Map<String, List<String>> headers(RecordedRequest recorded) {
    Map<String, List<String>> headers = new HashMap<>();
    recorded
        .getHeaders()
        .toMultimap()
        .forEach((name, values) -> headers.put(
            name,
            SECRET.contains(name.toLowerCase(Locale.ROOT)) ? List.of("***") : List.copyOf(values)));
    return headers;
  }
}
