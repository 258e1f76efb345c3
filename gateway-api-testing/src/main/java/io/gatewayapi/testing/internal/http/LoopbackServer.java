package io.gatewayapi.testing.internal.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;

/** A web server on 127.0.0.1 that asks one function for every answer. */
public final class LoopbackServer implements AutoCloseable {
  private final MockWebServer web = new MockWebServer();
  private final ExecutorService writers;
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
   * Closes port and connections. Streams are to be ended before; a short wait lets their ends reach
   * the clients.
   */
  @Override
  public void close() {
    writers.shutdown();
    try {
      writers.awaitTermination(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try {
      web.close();
    } catch (AssertionError busy) {
      // The web server gave its connections five seconds to end. Port and sockets are closed; on a
      // starved machine their threads may need longer, and they end by themselves.
    }
    writers.shutdownNow();
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
            .socketHandler(new ChunkedStream(streamed.frames(), writers)));
    return framed.build();
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
