package io.gatewayapi.testing.internal.http;

import io.gatewayapi.testing.fault.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
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
import org.jspecify.annotations.Nullable;

/** A web server on 127.0.0.1 that asks one function for every answer. */
public final class LoopbackServer implements AutoCloseable {
  private static final int LONGEST_GOODBYE_SECONDS = 10;
  private static final int LOOK_AGAIN_MILLIS = 50;

  /** How long a client may take nothing of what is written to it, when the server closes. */
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final MockWebServer web = new MockWebServer();
  private final LoopbackSockets sockets = new LoopbackSockets();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ExecutorService writers;

  /** The streams that were answered and are not written to their end. */
  private final Set<OpenStream> streams = ConcurrentHashMap.newKeySet();

  /** The threads that make an answer, which may run code of a test. */
  private final Set<Thread> answering = ConcurrentHashMap.newKeySet();

  private final Function<ReceivedRequest, Answer> answer;
  private @Nullable CompletableFuture<Void> ending;

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
    this.writers = Executors.newCachedThreadPool(task -> daemon("fake API server stream", task));
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
   *
   * <p>Whoever calls waits for the end, be it the first caller or another, interrupted or not; only a
   * thread that answers a request does not, since its own answer would be waited for.
   */
  @Override
  public void close() {
    CompletableFuture<Void> all = ending();
    if (!answering.contains(Thread.currentThread())) {
      all.join();
    }
  }

  /** On a thread of its own, since the caller's may be interrupted, or be one that is waited for. */
  private synchronized CompletableFuture<Void> ending() {
    if (ending == null) {
      ending = CompletableFuture.runAsync(
          this::end, task -> daemon("fake API server close", task).start());
    }
    return ending;
  }

  private static Thread daemon(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  private void end() {
    closing.countDown();
    try {
      awaitStreams();
    } finally {
      closeWeb();
    }
  }

  private void closeWeb() {
    try {
      web.close();
    } catch (AssertionError busy) {
      // The web server gave its connections five seconds to end. Port and sockets are closed; on a
      // starved machine their threads may need longer, and they end by themselves.
    } finally {
      writers.shutdownNow();
    }
  }

  /** Not the writers, but what was answered: a stream may have its head out and no writer yet. */
  private void awaitStreams() {
    CompletableFuture<Void> all = CompletableFuture.allOf(
            streams.stream().map(OpenStream::end).toArray(CompletableFuture[]::new))
        .completeOnTimeout(null, LONGEST_GOODBYE_SECONDS, TimeUnit.SECONDS);
    while (!isDoneSoon(all)) {
      // Such a client does not read: its connection is cut like that of a server that goes away.
      sockets.cutStuck(LONGEST_PAUSE);
    }
  }

  private static boolean isDoneSoon(CompletableFuture<Void> all) {
    try {
      var unused = all.get(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException later) {
      return false;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("nobody interrupts this thread, and no end fails", e);
    }
  }

  /** How many streams are answered and not at their end. */
  int streaming() {
    return streams.size();
  }

  /** How many connections hold a stream. */
  long holding() {
    return sockets.awaited();
  }

  /** How many connections are known. */
  int connections() {
    return sockets.size();
  }

  private OpenStream opened(RecordedRequest request, FrameSource frames) {
    OpenStream stream = new OpenStream(frames);
    streams.add(stream);
    int connection = request.getConnectionIndex();
    Runnable giveUp = stream::giveUp;
    sockets.whenClosed(connection, giveUp);
    var unused = stream.end().thenRun(() -> {
      streams.remove(stream);
      sockets.forget(connection, giveUp);
    });
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
                    streamed, opened(request, streamed.frames()), writers, () -> cut(request)));
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
          answered(new ReceivedRequest(
              request.getMethod(),
              request.getTarget(),
              request.getHeaders(),
              body == null ? ByteString.EMPTY : body)));
    }

    private Answer answered(ReceivedRequest request) {
      answering.add(Thread.currentThread());
      try {
        return answer.apply(request);
      } finally {
        answering.remove(Thread.currentThread());
      }
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
