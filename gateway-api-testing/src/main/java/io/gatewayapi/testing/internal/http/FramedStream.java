package io.gatewayapi.testing.internal.http;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import okio.BufferedSource;
import okio.ByteString;

/**
 * Writes a body while it comes into being, part by part.
 *
 * <p>A second thread writes, and the connection's own thread reads, so that a client's leaving ends
 * the stream at once, also when nothing happens that could be written.
 */
final class FramedStream {
  private final FrameSource frames;
  private final ResponseWriter out;
  private final Framing framing;
  private final CompletableFuture<Boolean> end = new CompletableFuture<>();

  /**
   * Makes a stream.
   *
   * @param frames its parts
   * @param out where they go; its head is written already
   * @param framing how parts are told apart
   */
  FramedStream(FrameSource frames, ResponseWriter out, Framing framing) {
    this.frames = frames;
    this.out = out;
    this.framing = framing;
  }

  /** Completed when nothing more is going to be written: true if the whole stream went out. */
  CompletableFuture<Boolean> end() {
    return end;
  }

  /**
   * Writes until the stream or the client ends.
   *
   * @param source what the client sends; nothing of it is taken
   * @return whether the client sends another request on this connection
   */
  boolean run(BufferedSource source, Executor writers) {
    try {
      writers.execute(this::write);
    } catch (RejectedExecutionException closing) {
      frames.close();
      end.complete(false);
      return false;
    }
    boolean nextRequest = awaitInput(source);
    if (!nextRequest) {
      frames.close();
    }
    return end.join() && nextRequest;
  }

  private boolean awaitInput(BufferedSource source) {
    try {
      return framing.awaitClient(source);
    } catch (IOException e) {
      return false;
    }
  }

  private void write() {
    boolean whole = false;
    try {
      out.flush();
      for (ByteString part = frames.take(); part != null; part = frames.take()) {
        framing.part(part);
        if (frames.idle()) {
          out.flush();
        }
      }
      whole = !frames.isCut();
      if (whole) {
        framing.end();
      }
      out.flush();
    } catch (IOException e) {
      whole = false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      frames.close();
      end.complete(whole);
    }
  }
}
