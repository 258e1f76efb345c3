package io.gatewayapi.testing.internal.http;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Writes a stream as text messages of a WebSocket, one for each part, as API servers give a watch to
 * clients that ask for an upgrade.
 *
 * <p>The library frames, answers pings and reads the client's goodbye. It takes messages into a
 * queue without end to speak of, so this waits where a client does not read; and it can cut only a
 * client's socket, not a server's, so that comes from outside.
 */
final class MessageStream extends WebSocketListener {
  private static final int NORMAL_CLOSURE = 1000;
  private static final long LONGEST_QUEUE = 1 << 20;

  /** How long a client that has read everything may take for its goodbye. */
  private static final int LONGEST_GOODBYE_SECONDS = 2;

  private final OpenStream stream;
  private final Journey journey;
  private final Runnable cut;
  private final Executor writers;

  /**
   * Makes a stream.
   *
   * @param stream what is written
   * @param journey what happens to it on its way
   * @param cut cuts the connection
   * @param writers gives the thread that writes
   */
  MessageStream(OpenStream stream, Journey journey, Runnable cut, Executor writers) {
    this.stream = stream;
    this.journey = journey;
    this.cut = cut;
    this.writers = writers;
  }

  @Override
  public void onOpen(WebSocket socket, Response response) {
    try {
      if (stream.begin()) {
        writers.execute(() -> write(socket));
        return;
      }
    } catch (RejectedExecutionException closing) {
      // There are no more threads: the server closes.
    }
    stream.end(false);
    cut.run();
  }

  @Override
  public void onClosing(WebSocket socket, int code, String reason) {
    stream.frames().close();
    socket.close(NORMAL_CLOSURE, null);
  }

  @Override
  public void onClosed(WebSocket socket, int code, String reason) {
    stream.end(true);
  }

  @Override
  public void onFailure(WebSocket socket, Throwable failure, @Nullable Response response) {
    stream.end(false);
  }

  private void write(WebSocket socket) {
    boolean inOrder = false;
    try {
      inOrder = wholeWritten(socket) && isAnswered(socket);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      stream.failed(e);
    } finally {
      stream.frames().close();
      if (!inOrder) {
        cut.run();
      }
    }
  }

  /** True if all messages are on their way, the last one being the goodbye. */
  private boolean wholeWritten(WebSocket socket) throws InterruptedException {
    boolean begun = false;
    FrameSource frames = stream.frames();
    for (ByteString part = frames.take(); part != null; part = frames.take()) {
      if (journey.slow()) {
        pause(journey.pieces(part).size() - (begun ? 0 : 1));
      }
      begun = true;
      ByteString sent = journey.cutWithin() ? part.substring(0, part.size() / 2) : part;
      awaitQueue(socket, LONGEST_QUEUE);
      if (!socket.send(sent.utf8())) {
        return true; // The client has said goodbye, or is gone.
      }
      if (journey.cutWithin()) {
        break;
      }
    }
    if (frames.isCut() || journey.cutWithin()) {
      awaitQueue(socket, 0);
      return false;
    }
    socket.close(NORMAL_CLOSURE, null);
    return true;
  }

  /** A message is not there before all of it is: it waits as long as its pieces would. */
  private void pause(int times) throws InterruptedException {
    for (int i = 0; i < times; i++) {
      journey.pause();
    }
  }

  /** The library does not say when a message has left: it can only be asked. */
  private void awaitQueue(WebSocket socket, long longest) throws InterruptedException {
    while (socket.queueSize() > longest && !stream.end().isDone()) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
  }

  /**
   * Whether the client answers the goodbye. Who reads slowly has all the time it needs; who has read
   * everything has the goodbye too, and loses nothing when it is cut.
   */
  private boolean isAnswered(WebSocket socket) throws InterruptedException {
    awaitQueue(socket, 0);
    try {
      var unused = stream.end().get(LONGEST_GOODBYE_SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (java.util.concurrent.TimeoutException mute) {
      return false;
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException("a stream's end is no result that could fail", e);
    }
  }
}
