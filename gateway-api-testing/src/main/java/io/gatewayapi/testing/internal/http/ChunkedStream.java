package io.gatewayapi.testing.internal.http;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import okio.BufferedSource;
import okio.ByteString;

/**
 * Writes a body while it comes into being, in HTTP chunks, one for each part.
 *
 * <p>A second thread writes, and the connection's own thread reads, so that a client's leaving ends
 * the stream at once, also when nothing happens that could be written.
 */
final class ChunkedStream {
  private final FrameSource frames;
  private final ResponseWriter out;
  private final boolean chunked;
  private final CompletableFuture<Boolean> end = new CompletableFuture<>();

  /**
   * Makes a stream.
   *
   * @param frames its parts
   * @param out where they go; its head is written already
   * @param chunked false where the end of the connection is the end of the body
   */
  ChunkedStream(FrameSource frames, ResponseWriter out, boolean chunked) {
    this.frames = frames;
    this.out = out;
    this.chunked = chunked;
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
      return source.request(1);
    } catch (IOException e) {
      return false;
    }
  }

  private void write() {
    boolean whole = false;
    try {
      out.flush();
      for (ByteString part = frames.take(); part != null; part = frames.take()) {
        if (chunked) {
          out.chunk(part);
        } else {
          out.write(part);
        }
        if (frames.idle()) {
          out.flush();
        }
      }
      whole = !frames.isCut();
      if (whole && chunked) {
        out.text("0\r\n\r\n");
      }
      out.flush();
    } catch (IOException e) {
      whole = false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      frames.close();
      end.complete(whole && chunked);
    }
  }
}
