package io.gatewayapi.testing;

import io.gatewayapi.testing.fault.Fault;
import io.gatewayapi.testing.internal.http.LoopbackServer;
import io.gatewayapi.testing.internal.http.ReceivedRequest;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns what the web server received into what tests look at. */
final class SeenRequests {
  private static final List<String> SECRET =
      List.of("authorization", "proxy-authorization", "cookie");

  private SeenRequests() {}

  /** A request as the web server received it, and the code that it was answered with. */
  record Answered(ReceivedRequest request, int status) {
    private static final Set<Fault.Cut> SILENT =
        Set.of(Fault.Cut.BEFORE_REQUEST, Fault.Cut.BEFORE_ANSWER);

    static Answered of(ReceivedRequest request, LoopbackServer.Answer answer) {
      boolean silent = SILENT.contains(answer.journey().cut());
      return new Answered(
          request, silent ? SeenRequest.NO_ANSWER : answer.response().code());
    }
  }

  static SeenRequest of(Answered answered) {
    ReceivedRequest received = answered.request();
    String target = received.target();
    int mark = target.indexOf('?');
    return new SeenRequest(
        received.method(),
        mark < 0 ? target : target.substring(0, mark),
        mark < 0 ? "" : target.substring(mark + 1),
        headers(received),
        body(received),
        answered.status());
  }

  private static String body(ReceivedRequest received) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(received.body().asByteBuffer())
          .toString();
    } catch (CharacterCodingException binary) {
      String encoding = received.headers().values("Content-Encoding").stream()
          .map(e -> " in " + e)
          .collect(Collectors.joining());
      String type = received.headers().get("Content-Type");
      return "<" + received.body().size() + " bytes of " + (type == null ? "no content type" : type)
          + encoding + ">";
    }
  }

  private static Map<String, List<String>> headers(ReceivedRequest received) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    received
        .headers()
        .toMultimap()
        .forEach((name, values) ->
            headers.put(name, isSecret(name, values) ? List.of("***") : List.copyOf(values)));
    return headers;
  }

  /** Clients of WebSockets that cannot set headers give their token among the protocols. */
  private static boolean isSecret(String name, List<String> values) {
    return SECRET.contains(name.toLowerCase(Locale.ROOT))
        || values.stream().anyMatch(value -> value.contains("bearer.authorization"));
  }
}
