package io.gatewayapi.testing.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.gatewayapi.testing.fault.Fault;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The ends of servers and of connections, well-behaved or not. */
class ClosingTest extends LoopbackTest {
  @Test
  void aClientThatBreaksOffIsForgotten() throws Exception {
    server.start();
    for (int i = 0; i < 5; i++) {
      Socket raw = asking("/x");
      assertThat(raw.getInputStream().read()).isEqualTo('H');
      breakOff(raw);
    }
    await(() -> {
      get("/x").close();
      return server.connections() < 3;
    });
  }

  @Test
  void aStreamWhoseClientBreaksOffBeforeItsHeadIsOver() throws Exception {
    server.start();
    Socket raw = asking("/held");
    await(arrived);
    breakOff(raw);
    released.countDown();
    await(parts.closed);
    await(() -> server.streaming() == 0);
  }

  @Test
  void aClientThatDoesNotReadIsKnown() throws Exception {
    LoopbackSockets sockets = new LoopbackSockets();
    Duration moment = Duration.ofNanos(1);
    try (var listening = sockets.createServerSocket(0);
        Socket there = new Socket(listening.getInetAddress(), listening.getLocalPort());
        Connection here = (Connection) listening.accept()) {
      here.getOutputStream().write(new byte[10]);
      assertThat(here.isStuck(moment)).isFalse();
      CompletableFuture<Boolean> cut = new CompletableFuture<>();
      here.whenClosed(() -> cut.complete(true));
      Thread writing = new Thread(
          () -> assertThatThrownBy(() -> here.getOutputStream().write(new byte[100_000_000])));
      writing.start();
      await(() -> here.isStuck(moment));
      sockets.cutStuck(Duration.ofDays(1));
      assertThat(here.isClosed()).isFalse();
      sockets.cutStuck(moment);
      assertThat(cut.get(60, TimeUnit.SECONDS)).isTrue();
      writing.join();
      assertThat(there.isConnected()).isTrue();
    }
  }

  @Test
  void aConnectionThatIsOverSaysSoAtOnce() throws Exception {
    LoopbackSockets sockets = new LoopbackSockets();
    List<String> said = new ArrayList<>();
    try (var listening = sockets.createServerSocket(0)) {
      new Socket(listening.getInetAddress(), listening.getLocalPort()).close();
      Connection here = (Connection) listening.accept();
      here.whenClosed(() -> said.add("replaced"));
      here.whenClosed(() -> said.add("first"));
      here.close();
      here.close();
      here.whenClosed(() -> said.add("second"));
    }
    assertThat(said).containsExactly("first", "second");
  }

  @Test
  void aConnectionForgetsWhatIsTakenBack() throws Exception {
    LoopbackSockets sockets = new LoopbackSockets();
    List<String> said = new ArrayList<>();
    Runnable old = () -> said.add("old");
    Runnable other = () -> said.add("other");
    try (var listening = sockets.createServerSocket(0)) {
      new Socket(listening.getInetAddress(), listening.getLocalPort()).close();
      Connection here = (Connection) listening.accept();
      here.whenClosed(old);
      here.forget(old);
      assertThat(here.isAwaited()).isFalse();
      here.whenClosed(other);
      here.forget(old);
      here.close();
    }
    assertThat(said).containsExactly("other");
  }

  @Test
  void aConnectionThatGoesOnDoesNotHoldAStreamThatIsOver() throws Exception {
    server.start();
    try (Socket raw = asking("/stream")) {
      assertThat(raw.getInputStream().read()).isEqualTo('H');
      assertThat(server.holding()).isEqualTo(1);
      parts.close();
      await(() -> server.streaming() == 0);
      await(() -> server.holding() == 0);
      assertThat(server.connections()).isEqualTo(1);
      assertThat(raw.isClosed()).isFalse();
    }
  }

  @Test
  void whoIsInterruptedClosesLikeAnyoneElse() throws Exception {
    server.start();
    try (Socket raw = asking("/stream")) {
      assertThat(raw.getInputStream().read()).isEqualTo('H');
      parts.put("one\n");
      parts.close();
      Thread.currentThread().interrupt();
      server.close();
      assertThat(Thread.interrupted()).isTrue();
      assertThat(new String(raw.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .endsWith("one\n\r\n0\r\n\r\n");
    }
    assertThat(server.streaming()).isZero();
  }

  @Test
  void whoeverClosesFindsItClosed() throws Exception {
    server.start();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      Callable<Throwable> closeAndCall = () -> {
        server.close();
        return catchThrowable(() -> get("/x").close());
      };
      for (Future<Throwable> call : threads.invokeAll(Collections.nCopies(8, closeAndCall))) {
        assertThat(call.get()).isInstanceOf(ConnectException.class);
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void whatMakesAnAnswerMayClose() throws Exception {
    CompletableFuture<LoopbackServer> itself = new CompletableFuture<>();
    CompletableFuture<Boolean> returned = new CompletableFuture<>();
    LoopbackServer closing = new LoopbackServer(request -> {
      itself.join().close();
      returned.complete(true);
      return new LoopbackServer.Answer(HttpResponse.json(200, "{}"), Fault.Transfer.GOOD);
    });
    itself.complete(closing);
    closing.start();
    try (Socket raw = new Socket("127.0.0.1", closing.port())) {
      send(raw, "GET /x HTTP/1.1\r\nHost: x\r\n\r\n");
      assertThat(returned.get(60, TimeUnit.SECONDS)).isTrue();
    }
    closing.close();
    assertThatThrownBy(() -> new Socket("127.0.0.1", closing.port()).close())
        .isInstanceOf(ConnectException.class);
  }
}
