package io.gatewayapi.testing.internal.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;

/** A web server on 127.0.0.1 that asks one function for every answer. */
public final class LoopbackServer implements AutoCloseable {
  private static final int LONGEST_GOODBYE_SECONDS = 10;

  private final MockWebServer web = new MockWebServer();
  private final ExecutorService writers;

  /** The streams that were answered and are not written to their end. */
  private final Set<CompletableFuture<Void>> streams = ConcurrentHashMap.newKeySet();

  private final Function<RecordedRequest, HttpResponse> answer;

  /**
   * Makes a server; {@link #start} opens its port.
   *
   * @param answer gives the response to a request; must not throw
   */
  public LoopbackServer(Function<RecordedRequest, HttpResponse> answer) {
    this.answer = answer;
    this.writers = Executors.newCachedThreadPool(task -> {
      Thread thread = new Thread(task, "fake API server stream");
      thread.setDaemon(true);
      return thread;
    });
    web.setServerSocketFactory(new NoDelayServerSockets());
    web.setDispatcher(new Answering());
  }

  /** Opens a free port. */
  public void start() {
    try {
      // By address, with its name given: no lookup, neither here nor for messages.
      web.start(InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1}), 0);
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
    return web.getPort();
  }

  /**
   * Closes port and connections. Streams are to be ended before: every stream whose answer has begun
   * by now reaches its client with its end, unless that client stopped reading.
   */
  @Override
  public void close() {
    awaitStreams();
    try {
      web.close();
    } catch (AssertionError busy) {
      // The web server gave its connections five seconds to end. Port and sockets are closed; on a
      // starved machine their threads may need longer, and they end by themselves.
    }
    writers.shutdownNow();
  }

  /** Not the writers, but what was answered: a stream may have its head out and no writer yet. */
  private void awaitStreams() {
    try {
      CompletableFuture.allOf(streams.toArray(CompletableFuture[]::new))
          .get(LONGEST_GOODBYE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException stuck) {
      // Such a client does not read: its connection is cut like that of a server that goes away.
    } catch (ExecutionException e) {
      throw new IllegalStateException("a stream's end is no result that could fail", e);
    }
  }

  private MockResponse framed(String method, HttpResponse response) {
    MockResponse.Builder framed =
        new MockResponse.Builder().code(response.code()).headers(response.headers());
    response.fold(
        whole -> method.equals("HEAD")
            ? framed.setHeader("Content-Length", whole.body().size())
            : framed.body(new Buffer().write(whole.body())),
        streamed -> framed
            .setHeader("Transfer-Encoding", "chunked")
            .socketHandler(new ChunkedStream(streamed.frames(), writers, begun())));
    return framed.build();
  }

  private CompletableFuture<Void> begun() {
    CompletableFuture<Void> end = new CompletableFuture<>();
    streams.add(end);
    var unused = end.thenRun(() -> streams.removeIf(open -> open == end));
    return end;
  }

  private final class Answering extends Dispatcher {
    @Override
    public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
      forgetRecorded();
      return framed(request.getMethod(), answer.apply(request));
    }

    /** The web server keeps every request for a test to take; ours are kept elsewhere, bounded. */
    private void forgetRecorded() throws InterruptedException {
      RecordedRequest taken;
      do {
        taken = web.takeRequest(0, TimeUnit.NANOSECONDS);
      } while (taken != null);
    }
  }
}
