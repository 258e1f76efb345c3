package io.gatewayapi.testing.internal.http;

import io.gatewayapi.testing.fault.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
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
import okio.ByteString;

/** A web server on 127.0.0.1 that asks one function for every answer. */
public final class LoopbackServer implements AutoCloseable {
  private static final int LONGEST_GOODBYE_SECONDS = 10;

  private final MockWebServer web = new MockWebServer();
  private final LoopbackSockets sockets = new LoopbackSockets();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ExecutorService writers;

  /** The streams that were answered and are not written to their end. */
  private final Set<OpenStream> streams = ConcurrentHashMap.newKeySet();

  private final Function<ReceivedRequest, Answer> answer;

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
    this.writers = Executors.newCachedThreadPool(task -> {
      Thread thread = new Thread(task, "fake API server stream");
      thread.setDaemon(true);
      return thread;
    });
    web.setServerSocketFactory(sockets);
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
   * by now reaches its client with its end, unless that client stopped reading. What is late or slow
   * on its way waits no longer.
   */
  @Override
  public void close() {
    closing.countDown();
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
              streams.stream().map(OpenStream::end).toArray(CompletableFuture[]::new))
          .get(LONGEST_GOODBYE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException stuck) {
      // Such a client does not read: its connection is cut like that of a server that goes away.
    } catch (ExecutionException e) {
      throw new IllegalStateException("a stream's end is no result that could fail", e);
    }
  }

  /** How many streams are answered and not at their end. */
  int streaming() {
    return streams.size();
  }

  /** How many connections are known. */
  int connections() {
    return sockets.size();
  }

  private OpenStream opened(FrameSource frames) {
    OpenStream stream = new OpenStream(frames);
    streams.add(stream);
    var unused = stream.end().thenRun(() -> streams.remove(stream));
    return stream;
  }

  private MockResponse framed(RecordedRequest request, Answer given) throws InterruptedException {
    Framing framing = new Framing(request, new Journey(given.journey(), closing));
    if (!framing.journey().late() || framing.journey().silent()) {
      given.response().close();
      return Framing.nothing();
    }
    return given
        .response()
        .fold(
            framing::whole,
            streamed -> request.getMethod().equals("HEAD")
                ? framing.headOnly(streamed)
                : framing.streamed(
                    streamed, opened(streamed.frames()), writers, () -> cut(request)));
  }

  private void cut(RecordedRequest request) {
    sockets.cut(request.getConnectionIndex());
  }

  private final class Answering extends Dispatcher {
    @Override
    public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
      forgetRecorded();
      ByteString body = request.getBody();
      return framed(
          request,
          answer.apply(new ReceivedRequest(
              request.getMethod(),
              request.getTarget(),
              request.getHeaders(),
              body == null ? ByteString.EMPTY : body)));
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
