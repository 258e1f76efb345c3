package io.gatewayapi.testing.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.testing.fault.Fault;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Streams over WebSockets. */
class MessageStreamTest extends LoopbackTest {
  @Test
  void eachPartIsAMessageForAClientThatAsksForAnUpgrade() throws Exception {
    server.start();
    Messages messages = new Messages();
    WebSocket socket = upgraded("/stream", messages);
    String large = "x".repeat(3_000_000);
    for (String part : List.of("one\n", large, "three\n")) {
      parts.put(part);
      assertThat(messages.next()).isEqualTo(part);
    }
    socket.close(1000, null);
    assertThat(parts.closed.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(messages.next()).isEqualTo("closed 1000");
    await(() -> server.streaming() == 0);
  }

  @Test
  void moreMessagesThanTheLibraryKeepsArriveInOrder() throws Exception {
    server.start();
    Messages messages = new Messages();
    String large = "x".repeat(1_000_000);
    for (int i = 0; i < 40; i++) {
      parts.put(i + large);
    }
    parts.close();
    upgraded("/stream", messages);
    for (int i = 0; i < 40; i++) {
      assertThat(messages.next()).startsWith(i + "x");
    }
    assertThat(messages.next()).isEqualTo("closed 1000");
  }

  @Test
  void aClientThatBreaksOffEndsItsMessages() throws Exception {
    server.start();
    Messages messages = new Messages();
    WebSocket socket = upgraded("/stream", messages);
    parts.put("one\n");
    assertThat(messages.next()).isEqualTo("one\n");
    socket.cancel();
    assertThat(parts.closed.await(30, TimeUnit.SECONDS)).isTrue();
    await(() -> server.streaming() == 0);
  }

  @Test
  void closingSaysGoodbyeToClientsThatGetMessages() throws Exception {
    server.start();
    Messages messages = new Messages();
    upgraded("/stream", messages);
    parts.put("one\n");
    assertThat(messages.next()).isEqualTo("one\n");
    parts.close();
    server.close();
    assertThat(messages.next()).isEqualTo("closed 1000");
  }

  @Test
  void aClientThatDoesNotAnswerTheGoodbyeIsCutOnceItHasReadIt() throws Exception {
    server.start();
    try (Socket raw = new Socket("127.0.0.1", server.port())) {
      send(
          raw,
          "GET /stream HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
              + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n");
      parts.put("one");
      parts.close();
      String sent = new String(raw.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      assertThat(sent)
          .startsWith("HTTP/1.1 101 ")
          .endsWith("\u0081\u0003one" + "\u0088\u0002\u0003\u00e8");
      await(() -> server.streaming() == 0);
    }
  }

  @Test
  void messagesThatFailAreCut() throws Exception {
    server.start();
    try (Log log = Log.of(OpenStream.class)) {
      Messages messages = new Messages();
      upgraded("/failing", messages);
      assertThat(messages.next()).isEqualTo("failure");
      await(() -> server.streaming() == 0);
      assertThat(log.thrown()).singleElement().asString().contains("no such part");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"BEFORE_REQUEST", "BEFORE_ANSWER", "DURING_ANSWER"})
  void aCutEndsOnlyItsOwnConnection(Fault.Cut where) throws Exception {
    server.start();
    get("/before").close();
    journey = new Fault.Transfer(Duration.ZERO, where, 0, Duration.ZERO);
    Messages messages = new Messages();
    upgraded("/stream", messages);
    parts.put("0123456789");
    assertThat(messages.next()).isEqualTo(where == Fault.Cut.DURING_ANSWER ? "01234" : "failure");
    if (where == Fault.Cut.DURING_ANSWER) {
      assertThat(messages.next()).isEqualTo("failure");
    }
    assertThat(parts.closed.await(30, TimeUnit.SECONDS)).isTrue();
    await(() -> server.streaming() == 0);
    journey = Fault.Transfer.GOOD;
    try (Response after = get("/after")) {
      assertThat(after.code()).isEqualTo(200);
    }
  }

  private WebSocket upgraded(String path, Messages messages) {
    String url = "http://127.0.0.1:" + server.port() + path;
    return client.newWebSocket(new Request.Builder().url(url).build(), messages);
  }
}
