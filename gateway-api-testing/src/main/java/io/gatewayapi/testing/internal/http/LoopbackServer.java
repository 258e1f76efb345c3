package io.gatewayapi.testing.internal.http;

import io.gatewayapi.testing.fault.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A web server on 127.0.0.1 that asks one function for every answer. */
public final class LoopbackServer implements AutoCloseable {
  private static final int LONGEST_GOODBYE_SECONDS = 10;
  private static final int WAITING_CLIENTS = 512;

  private final ExecutorService threads;
  private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Function<ReceivedRequest, Answer> answer;
  private volatile @Nullable ServerSocket listening;

  /**
   * What is answered, and how it travels.
   *
   * @param response the response
   * @param journey what happens to it on its way
   */
  public record Answer(HttpResponse response, Fault.Transfer journey) {}

  /**
   * Makes a server; {@link #start} opens its port.
   *
   * @param answer gives the response to a request; must not throw
   */
  public LoopbackServer(Function<ReceivedRequest, Answer> answer) {
    this.answer = answer;
    this.threads = Executors.newCachedThreadPool(task -> {
      Thread thread = new Thread(task, "fake API server");
      thread.setDaemon(true);
      return thread;
    });
  }

  /** Opens a free port. */
  public void start() {
    try {
      // By address, with its name given: no lookup, neither here nor for messages.
      InetAddress here = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
      ServerSocket socket = new ServerSocket(0, WAITING_CLIENTS, here);
      listening = socket;
      threads.execute(() -> accept(socket));
    } catch (IOException e) {
      throw new UncheckedIOException("no port could be opened on 127.0.0.1", e);
    }
  }

  /**
   * The port that was opened.
   *
   * @return its number
   */
  public int port() {
    return Objects.requireNonNull(listening, "the server has not been started").getLocalPort();
  }

  private void accept(ServerSocket socket) {
    while (true) {
      try {
        begin(socket.accept());
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void begin(Socket client) throws IOException {
    Connection connection = new Connection(client, this, closing);
    connections.add(connection);
    try {
      threads.execute(connection);
    } catch (RejectedExecutionException closed) {
      connections.remove(connection);
      client.close();
    }
    if (closing.getCount() == 0) {
      client.close();
    }
  }

  Answer answer(ReceivedRequest request) {
    return answer.apply(request);
  }

  void ended(Connection connection) {
    connections.remove(connection);
  }

  Executor threads() {
    return threads;
  }

  /**
   * Closes port and connections. Streams are to be ended before: every stream whose answer has begun
   * by now reaches its client with its end, unless that client stopped reading.
   */
  @Override
  public void close() {
    closeAll(listening);
    awaitStreams();
    closing.countDown();
    connections.forEach(LoopbackServer::closeAll);
    threads.shutdown();
    try {
      if (!threads.awaitTermination(LONGEST_GOODBYE_SECONDS, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private static void closeAll(@Nullable AutoCloseable socket) {
    try {
      if (socket != null) {
        socket.close();
      }
    } catch (Exception e) {
      throw new IllegalStateException("a socket does not close", e);
    }
  }

  /** Not the writers, but what was answered: a stream may have its head out and no writer yet. */
  private void awaitStreams() {
    try {
      CompletableFuture.allOf(connections.stream()
              .map(Connection::stream)
              .filter(Objects::nonNull)
              .map(FramedStream::end)
              .toArray(CompletableFuture[]::new))
          .get(LONGEST_GOODBYE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException stuck) {
      // Such a client does not read: its connection is cut like that of a server that goes away.
    } catch (ExecutionException e) {
      throw new IllegalStateException("a stream's end is no result that could fail", e);
    }
  }
}
