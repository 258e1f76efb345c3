package io.gatewayapi.testing.internal.http;

import io.gatewayapi.testing.fault.Fault;
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
import mockwebserver3.SocketEffect;
import okio.Buffer;

/** A web server on 127.0.0.1 that asks one function for every answer. */
public final class LoopbackServer implements AutoCloseable {
  private static final int LONGEST_GOODBYE_SECONDS = 10;

  private final MockWebServer web = new MockWebServer();
  private final ExecutorService writers;

  /** The streams that were answered and are not written to their end. */
  private final Set<ChunkedStream> streams = ConcurrentHashMap.newKeySet();

  private final Function<RecordedRequest, Answer> answer;

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
  public LoopbackServer(Function<RecordedRequest, Answer> answer) {
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
      CompletableFuture.allOf(
              streams.stream().map(ChunkedStream::end).toArray(CompletableFuture[]::new))
          .get(LONGEST_GOODBYE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException stuck) {
      // Such a client does not read: its connection is cut like that of a server that goes away.
    } catch (ExecutionException e) {
      throw new IllegalStateException("a stream's end is no result that could fail", e);
    }
  }

  private MockResponse framed(String method, Answer given) {
    HttpResponse response = given.response();
    MockResponse.Builder framed =
        new MockResponse.Builder().code(response.code()).headers(response.headers());
    travel(framed, given.journey());
    response.fold(
        whole -> method.equals("HEAD")
            ? framed.setHeader("Content-Length", whole.body().size())
            : framed.body(new Buffer().write(whole.body())),
        streamed -> framed
            .setHeader("Transfer-Encoding", "chunked")
            .socketHandler(begun(streamed.frames())));
    return framed.build();
  }

  private static void travel(MockResponse.Builder framed, Fault.Transfer journey) {
    framed.headersDelay(journey.latency().toNanos(), TimeUnit.NANOSECONDS);
    if (journey.bytesPerStep() > 0) {
      framed.throttleBody(journey.bytesPerStep(), journey.step().toNanos(), TimeUnit.NANOSECONDS);
    }
    switch (journey.cut()) {
      case NOWHERE -> {}
      case BEFORE_REQUEST, BEFORE_ANSWER -> framed.onResponseStart(new SocketEffect.CloseSocket());
      case DURING_ANSWER -> framed.onResponseBody(new SocketEffect.CloseSocket());
      case AFTER_ANSWER -> framed.onResponseEnd(new SocketEffect.CloseSocket());
    }
  }

  private ChunkedStream begun(FrameSource frames) {
    ChunkedStream stream = new ChunkedStream(frames, writers);
    streams.add(stream);
    var unused = stream.end().thenRun(() -> streams.remove(stream));
    return stream;
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
