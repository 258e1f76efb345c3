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
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LoopbackServerTest {
  private final Parts parts = new Parts();
  private final CountDownLatch arrived = new CountDownLatch(1);
  private volatile Fault.Transfer journey = Fault.Transfer.GOOD;
  private final OkHttpClient client = new OkHttpClient();
  private final LoopbackServer server = new LoopbackServer(recorded -> {
    HttpRequest request = HttpRequest.of(recorded);
    HttpResponse response = switch (request.path()) {
      case "/stream" -> new HttpResponse.Streamed(200, Headers.of(), parts);
      case "/ended" -> new HttpResponse.Streamed(200, Headers.of(), FrameSource.of());
      case "/failing" -> new HttpResponse.Streamed(200, Headers.of(), Parts.failing());
      default -> HttpResponse.json(200, "{\"path\":\"" + request.path() + "\"}");
    };
    if (request.path().equals("/late")) {
      arrived.countDown();
    }
    return new LoopbackServer.Answer(response, journey);
  });

  @AfterEach
  void close() {
    parts.close();
    server.close();
    client.connectionPool().evictAll();
  }

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
    assertThat(talk("GET /x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200 OK")
        .endsWith("}");
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

  /** What comes back for what is sent, until the server closes the connection. */
  private String talk(String sent) throws Exception {
    server.start();
    try (Socket raw = new Socket("127.0.0.1", server.port())) {
      send(raw, sent);
      return new String(raw.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private WebSocket upgraded(String path, Messages messages) {
    String url = "http://127.0.0.1:" + server.port() + path;
    return client.newWebSocket(new Request.Builder().url(url).build(), messages);
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void await(Condition condition) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as("in a minute").isLessThan(deadline);
      Thread.onSpinWait();
    }
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

  /** What a client's WebSocket receives, in order. */
  private static final class Messages extends WebSocketListener {
    private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();

    @Override
    public void onMessage(WebSocket socket, String text) {
      queue.add(text);
    }

    @Override
    public void onClosing(WebSocket socket, int code, String reason) {
      socket.close(1000, null);
    }

    @Override
    public void onClosed(WebSocket socket, int code, String reason) {
      queue.add("closed " + code);
    }

    @Override
    public void onFailure(WebSocket socket, Throwable failure, Response response) {
      queue.add("failure");
    }

    String next() throws InterruptedException {
      return queue.poll(60, TimeUnit.SECONDS);
    }
  }

  /** What a class logs, kept from the console. */
  private static final class Log implements AutoCloseable {
    private final Logger logger;
    private final List<Throwable> thrown = new CopyOnWriteArrayList<>();

    private Log(Logger logger) {
      this.logger = logger;
    }

    static Log of(Class<?> whose) {
      Log log = new Log(Logger.getLogger(whose.getName()));
      log.logger.setFilter(entry -> {
        log.thrown.add(entry.getThrown());
        return false;
      });
      return log;
    }

    List<Throwable> thrown() {
      return thrown;
    }

    @Override
    public void close() {
      logger.setFilter(null);
    }
  }

  private static final class Parts implements FrameSource {
    private final BlockingQueue<ByteString> queue = new LinkedBlockingQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean fails;

    static Parts failing() {
      Parts parts = new Parts();
      parts.fails = true;
      return parts;
    }

    void put(String text) {
      queue.add(ByteString.encodeUtf8(text));
    }

    @Override
    public ByteString take() throws InterruptedException {
      if (fails) {
        throw new IllegalStateException("no such part");
      }
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
