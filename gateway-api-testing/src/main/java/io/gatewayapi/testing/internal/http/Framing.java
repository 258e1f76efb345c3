package io.gatewayapi.testing.internal.http;

import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;

/**
 * Puts answers into the words of the web server.
 *
 * @param request what was asked
 * @param journey what happens to the answer on its way
 */
record Framing(RecordedRequest request, Journey journey) {
  private static final SocketEffect END_OF_CONNECTION = new SocketEffect.CloseSocket();

  /** No answer at all: the connection ends. */
  static MockResponse nothing() {
    return new MockResponse.Builder().onResponseStart(END_OF_CONNECTION).build();
  }

  private static MockResponse.Builder head(HttpResponse response) {
    return new MockResponse.Builder()
        .status("HTTP/1.1 " + response.code() + " " + ReasonPhrase.of(response.code()))
        .headers(response.headers());
  }

  /** An answer that is there. */
  MockResponse whole(HttpResponse.Whole response) {
    MockResponse.Builder framed = head(response);
    boolean bodiless = request.getMethod().equals("HEAD") || response.body().size() == 0;
    if (bodiless) {
      framed.setHeader("Content-Length", response.body().size());
    } else {
      framed.body(new Buffer().write(response.body()));
    }
    if (journey.slow()) {
      framed.throttleBody(
          journey.transfer().bytesPerStep(),
          TimeUnit.NANOSECONDS.convert(journey.transfer().step()),
          TimeUnit.NANOSECONDS);
    }
    if (journey.cutWithin() && !bodiless) {
      framed.onResponseBody(END_OF_CONNECTION);
    }
    if (journey.cutAfter() || journey.cutWithin() || !keepAlive()) {
      framed.onResponseEnd(END_OF_CONNECTION);
    }
    return framed.build();
  }

  /** How a stream would begin, for a client that asks for no more. */
  MockResponse headOnly(HttpResponse.Streamed response) {
    response.close();
    MockResponse.Builder framed = head(response);
    return (keepAlive() ? framed : framed.onResponseEnd(END_OF_CONNECTION)).build();
  }

  /**
   * An answer that comes into being: in chunks, or in messages if the client asked for an upgrade.
   *
   * @param response the answer
   * @param stream its parts
   * @param writers gives the threads that write
   * @param cut cuts the connection
   */
  MockResponse streamed(
      HttpResponse.Streamed response, OpenStream stream, Executor writers, Runnable cut) {
    return wantsUpgrade()
        ? new MockResponse.Builder()
            .clearHeaders()
            .webSocketUpgrade(new MessageStream(stream, journey, cut, writers))
            .build()
        : head(response)
            .setHeader("Transfer-Encoding", "chunked")
            .socketHandler(new ChunkedStream(stream, journey, keepAlive(), writers))
            .build();
  }

  /** The web server asks for all three. */
  private boolean wantsUpgrade() {
    return "Upgrade".equalsIgnoreCase(request.getHeaders().get("Connection"))
        && "websocket".equalsIgnoreCase(request.getHeaders().get("Upgrade"))
        && request.getHeaders().get("Sec-WebSocket-Key") != null;
  }

  private boolean keepAlive() {
    return request.getHeaders().values("Connection").stream()
        .flatMap(header -> Stream.of(header.split(",")))
        .noneMatch(option -> option.strip().equalsIgnoreCase("close"));
  }
}
