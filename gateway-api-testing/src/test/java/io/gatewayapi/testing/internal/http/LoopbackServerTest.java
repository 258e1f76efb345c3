package io.gatewayapi.testing.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatewayapi.testing.fault.Fault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.Response;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoopbackServerTest extends LoopbackTest {
  @Test
  void smallAnswersWaitForNoAcknowledgement() throws Exception {
    try (ServerSocket listening = new LoopbackSockets().createServerSocket(0);
        Socket there = new Socket(listening.getInetAddress(), listening.getLocalPort());
        Socket here = listening.accept()) {
      assertThat(here.getTcpNoDelay()).isTrue();
      assertThat(there.isConnected()).isTrue();
    }
  }

  @Test
  void everyPartArrivesBeforeTheNextIsThere() throws Exception {
    server.start();
    try (Response response = get("/stream")) {
      for (int i = 0; i < 5; i++) {
        parts.put("part " + i + "\n");
        assertThat(response.body().source().readUtf8LineStrict()).isEqualTo("part " + i);
      }
      parts.close();
      assertThat(response.body().source().exhausted()).isTrue();
    }
  }

  @Test
  void aConnectionServesTheNextRequestAfterAStreamEnded() throws Exception {
    server.start();
    try (Socket raw = new Socket("127.0.0.1", server.port())) {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(raw.getInputStream(), StandardCharsets.UTF_8));
      send(raw, "GET /stream HTTP/1.1\r\nHost: x\r\n\r\n");
      parts.put("one\n");
      parts.close();
      String line;
      do {
        line = in.readLine();
      } while (!"0".equals(line));
      assertThat(in.readLine()).isEmpty();
      send(raw, "GET /after HTTP/1.1\r\nHost: x\r\n\r\n");
      assertThat(in.readLine()).isEqualTo("HTTP/1.1 200 OK");
    }
  }

  @Test
  void aClientThatLeavesEndsItsStreamAtOnce() throws Exception {
    server.start();
    try (Socket raw = new Socket("127.0.0.1", server.port())) {
      send(raw, "GET /stream HTTP/1.1\r\nHost: x\r\n\r\n");
      assertThat(raw.getInputStream().read()).isEqualTo('H');
    }
    assertThat(parts.closed.await(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void closingEndsIdleAndEndedConnections() throws Exception {
    server.start();
    get("/x").close();
    try (Response streaming = get("/stream")) {
      parts.put("one\n");
      parts.close();
      server.close();
      assertThat(streaming.body().string()).isEqualTo("one\n");
    }
    assertThatThrownBy(() -> get("/x")).isInstanceOf(ConnectException.class);
  }

  /** A stream's head is out before its writer runs: closing must not come between the two. */
  @RepeatedTest(20)
  void closingEndsStreamsThatHaveOnlyJustBegun() throws Exception {
    server.start();
    parts.close();
    Response[] streaming = new Response[5];
    for (int i = 0; i < streaming.length; i++) {
      streaming[i] = get("/ended");
    }
    server.close();
    for (Response response : streaming) {
      assertThat(response.body().string()).isEmpty();
    }
  }

  @Test
  void pathsArriveAsTheyWereSent() throws Exception {
    server.start();
    try (Socket raw = new Socket("127.0.0.1", server.port())) {
      send(raw, "GET /a/../b%2Fc HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
      BufferedReader in =
          new BufferedReader(new InputStreamReader(raw.getInputStream(), StandardCharsets.UTF_8));
      String line;
      do {
        line = in.readLine();
      } while (!line.isEmpty());
      char[] body = new char[19];
      assertThat(in.read(body)).isPositive();
      assertThat(new String(body)).startsWith("{\"path\":\"/a/../b/c");
    }
  }

  @Test
  void aConnectionEndsWithItsAnswerIfTheClientSaysSo() throws Exception {
    parts.put("one\n");
    parts.close();
    for (String close : List.of("close", "TE, Close")) {
      assertThat(talk("GET /x HTTP/1.1\r\nHost: x\r\nConnection: " + close + "\r\n\r\n"))
          .startsWith("HTTP/1.1 200 OK")
          .endsWith("}");
    }
    assertThat(talk("GET /stream HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
        .endsWith("\r\n\r\n4\r\none\n\r\n0\r\n\r\n");
  }

  @Test
  void theHeadOfAStreamHasNoBody() throws Exception {
    assertThat(talk("HEAD /stream HTTP/1.1\r\nHost: x\r\n\r\n"
            + "GET /x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
        .matches("(?s)HTTP/1.1 200 OK\r\n\r\nHTTP/1.1 200 OK\r\n.*\\{\"path\":\"/x\"}");
    assertThat(parts.closed.await(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void connectionsThatEndedAreForgotten() throws Exception {
    server.start();
    for (int i = 0; i < 5; i++) {
      talk("GET /x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    }
    await(() -> {
      talk("GET /x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
      return server.connections() < 4;
    });
  }

  @Test
  void aStreamThatFailsIsCutAndInTheLog() throws Exception {
    server.start();
    try (Log log = Log.of(OpenStream.class);
        Response response = get("/failing")) {
      assertThat(response.code()).isEqualTo(200);
      assertThatThrownBy(() -> response.body().string()).isInstanceOf(IOException.class);
      await(() -> server.streaming() == 0);
      assertThat(log.thrown()).singleElement().asString().contains("no such part");
    }
  }

  @ParameterizedTest
  @CsvSource({"/x, {\"path\":\"/x\"}", "/ended, 0"})
  void aConnectionThatIsCutAfterItsAnswerServesNoMore(String path, String end) throws Exception {
    journey = new Fault.Transfer(Duration.ZERO, Fault.Cut.AFTER_ANSWER, 0, Duration.ZERO);
    assertThat(talk("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n").strip()).endsWith(end);
  }

  @Test
  void aSlowStreamIsWhole() throws Exception {
    server.start();
    journey = new Fault.Transfer(Duration.ZERO, Fault.Cut.NOWHERE, 2, Duration.ofMillis(1));
    for (String part : List.of("abc\n", "defgh\n")) {
      parts.put(part);
    }
    parts.close();
    assertThat(talk("GET /stream HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
        .endsWith(
            "\r\n\r\n2\r\nab\r\n2\r\nc\n\r\n2\r\nde\r\n2\r\nfg\r\n2\r\nh\n\r\n" + "0\r\n\r\n");
  }

  @Test
  void closingDoesNotWaitForWhatIsLateOrSlow() throws Exception {
    server.start();
    journey =
        new Fault.Transfer(Duration.ZERO, Fault.Cut.NOWHERE, 1, Duration.ofSeconds(Long.MAX_VALUE));
    Response slow = get("/stream");
    parts.put("one\n");
    assertThat(slow.body().source().readByte()).isEqualTo((byte) 'o');
    journey =
        new Fault.Transfer(Duration.ofSeconds(Long.MAX_VALUE), Fault.Cut.NOWHERE, 0, Duration.ZERO);
    CompletableFuture<String> late = new CompletableFuture<>();
    Thread asking = new Thread(() -> {
      try (Response response = get("/late")) {
        late.complete("answered " + response.code());
      } catch (Exception e) {
        late.complete("cut");
      }
    });
    asking.start();
    assertThat(arrived.await(30, TimeUnit.SECONDS)).isTrue();
    parts.close();
    server.close();
    assertThat(slow.body().string()).isEqualTo("ne\n");
    assertThat(late.get(30, TimeUnit.SECONDS)).isEqualTo("cut");
  }
}
