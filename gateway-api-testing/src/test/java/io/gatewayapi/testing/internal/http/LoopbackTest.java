package io.gatewayapi.testing.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.testing.fault.Fault;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;

/** A server on loopback whose answers a test makes, and its clients. */
abstract class LoopbackTest {
  final Parts parts = new Parts();
  final CountDownLatch arrived = new CountDownLatch(1);
  final CountDownLatch released = new CountDownLatch(1);
  volatile Fault.Transfer journey = Fault.Transfer.GOOD;
  final OkHttpClient client = new OkHttpClient();
  final LoopbackServer server = new LoopbackServer(recorded -> {
    HttpRequest request = HttpRequest.of(recorded);
    HttpResponse response = switch (request.path()) {
      case "/stream" -> new HttpResponse.Streamed(200, Headers.of(), parts);
      case "/held" -> {
        arrived.countDown();
        await(released);
        yield new HttpResponse.Streamed(200, Headers.of(), parts);
      }
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

  /** What comes back for what is sent, until the server closes the connection. */
  String talk(String sent) throws Exception {
    server.start();
    try (Socket raw = new Socket("127.0.0.1", server.port())) {
      send(raw, sent);
      return new String(raw.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).as("in a minute").isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A client that asks for something. */
  Socket asking(String path) throws Exception {
    Socket raw = new Socket("127.0.0.1", server.port());
    send(raw, "GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
    return raw;
  }

  /** What a client does whose process dies. */
  static void breakOff(Socket raw) throws Exception {
    raw.setSoLinger(true, 0);
    raw.close();
  }

  interface Condition {
    boolean holds() throws Exception;
  }

  static void await(Condition condition) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as("in a minute").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  Response get(String path) throws Exception {
    return client
        .newCall(new Request.Builder()
            .url("http://127.0.0.1:" + server.port() + path)
            .build())
        .execute();
  }

  static void send(Socket raw, String text) throws Exception {
    raw.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    raw.getOutputStream().flush();
  }
}
