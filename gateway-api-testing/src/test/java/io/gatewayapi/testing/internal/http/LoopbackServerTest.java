package io.gatewayapi.testing.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatewayapi.testing.fault.Fault;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoopbackServerTest {
  private final Parts parts = new Parts();
  private final OkHttpClient client = new OkHttpClient();
  private final LoopbackServer server = new LoopbackServer(recorded -> {
    HttpRequest request = HttpRequest.of(recorded);
    HttpResponse response = switch (request.path()) {
      case "/stream" -> new HttpResponse.Streamed(200, Headers.of(), parts);
      case "/ended" -> new HttpResponse.Streamed(200, Headers.of(), Parts.none());
      default -> HttpResponse.json(200, "{\"path\":\"" + request.path() + "\"}");
    };
    return new LoopbackServer.Answer(response, Fault.Transfer.GOOD);
  });

  @AfterEach
  void close() {
    parts.close();
    server.close();
    client.connectionPool().evictAll();
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

  /** What comes back for what is sent, until the server closes the connection. */
  private String talk(String sent) throws Exception {
    server.start();
    try (Socket raw = new Socket("127.0.0.1", server.port())) {
      send(raw, sent);
      return new String(raw.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '#', textBlock = """
      hello                                                       # 400 Bad Request
      GET / HTTP/3.9|Host: x                                      # 505 HTTP Version Not Supported
      GET / HTTP/1.1                                              # 400 Bad Request
      GET / HTTP/1.1|Host: x|Host: y                              # 400 Bad Request
      GET / HTTP/1.1|Host: x|no colon                             # 400 Bad Request
      GET x HTTP/1.1|Host: x                                      # 400 Bad Request
      GET /a%zz HTTP/1.1|Host: x                                  # 400 Bad Request
      POST / HTTP/1.1|Host: x|Content-Length: abc                 # 400 Bad Request
      POST / HTTP/1.1|Host: x|Content-Length: -1                  # 400 Bad Request
      POST / HTTP/1.1|Host: x|Transfer-Encoding: br               # 501 Not Implemented
      POST / HTTP/1.1|Host: x|Expect: wonders                     # 417 Expectation Failed
      POST / HTTP/1.1|Host: x|Transfer-Encoding: chunked||zz      # 500 Internal Server Error
      POST / HTTP/1.1|Host: x|Transfer-Encoding: chunked||1|abc   # 500 Internal Server Error
      """)
  void whatIsNoRequestIsRefusedAndTheConnectionEnds(String sent, String answer) throws Exception {
    assertThat(talk(sent.replace("|", "\r\n") + "\r\n\r\n")).startsWith("HTTP/1.1 " + answer);
  }

  @Test
  void aHeadWithoutEndIsRefused() throws Exception {
    assertThat(talk("GET / HTTP/1.1\r\nHost: x\r\nA: " + "a".repeat(1_100_000) + "\r\n\r\n"))
        .startsWith("HTTP/1.1 431 ");
  }

  @Test
  void requestsThatComeTogetherAreAnsweredInTurn() throws Exception {
    String all = talk("GET /a HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc"
        + "GET http://x/b HTTP/1.1\r\nHost: x\r\n\r\n"
        + "POST /c HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
        + "2;x=y\r\nab\r\n1\r\nc\r\n0\r\nTrailer: t\r\n\r\n"
        + "GET /d HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    assertThat(all.lines().filter(line -> line.startsWith("{")).toList().toString())
        .isEqualTo("[{\"path\":\"/a\"}HTTP/1.1 200 OK, {\"path\":\"/b\"}HTTP/1.1 200 OK,"
            + " {\"path\":\"/c\"}HTTP/1.1 200 OK, {\"path\":\"/d\"}]");
  }

  @Test
  void aClientThatWaitsIsToldToSendItsBody() throws Exception {
    server.start();
    try (Socket raw = new Socket("127.0.0.1", server.port())) {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(raw.getInputStream(), StandardCharsets.UTF_8));
      send(raw, "POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
      assertThat(in.readLine()).isEqualTo("HTTP/1.1 100 Continue");
      assertThat(in.readLine()).isEmpty();
      send(raw, "{}");
      assertThat(in.readLine()).isEqualTo("HTTP/1.1 200 OK");
    }
  }

  @Test
  void theOldVersionOfHttpHasNoChunks() throws Exception {
    parts.put("one\n");
    parts.close();
    String all = talk("GET /stream HTTP/1.0\r\n\r\n");
    assertThat(all).startsWith("HTTP/1.0 200 OK").endsWith("\r\n\r\none\n");
  }

  private Response get(String path) throws Exception {
    return client
        .newCall(new Request.Builder()
            .url("http://127.0.0.1:" + server.port() + path)
            .build())
        .execute();
  }

  private static void send(Socket raw, String text) throws Exception {
    raw.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    raw.getOutputStream().flush();
  }

  private static final class Parts implements FrameSource {
    private final BlockingQueue<ByteString> queue = new LinkedBlockingQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    static Parts none() {
      Parts parts = new Parts();
      parts.close();
      return parts;
    }

    void put(String text) {
      queue.add(ByteString.encodeUtf8(text));
    }

    @Override
    public ByteString take() throws InterruptedException {
      ByteString part = queue.take();
      return part.size() == 0 ? null : part;
    }

    @Override
    public boolean idle() {
      return queue.isEmpty();
    }

    @Override
    public void close() {
      closed.countDown();
      queue.add(ByteString.EMPTY);
    }
  }
}
