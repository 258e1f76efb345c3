package io.gatewayapi.testing.internal.http;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import mockwebserver3.SocketHandler;
import okio.BufferedSink;
import okio.BufferedSource;
import okio.ByteString;
import okio.Socket;

/**
 * Writes a streamed body in HTTP chunks of its own making, one for each part.
 *
 * <p>The web server does not frame bodies of unknown length, and a body of its kind cannot see that
 * the client went away. This one runs on the connection itself: a second thread writes, and the
 * connection's own thread reads, so that a client's leaving ends the stream at once, also when
 * nothing happens that could be written.
 */
final class ChunkedStream implements SocketHandler {
  private static final ByteString LINE_END = ByteString.encodeUtf8("\r\n");

  private final FrameSource frames;
  private final ExecutorService writers;
  private final CompletableFuture<Void> end;

  /**
   * Makes a stream.
   *
   * @param end is completed when nothing more is going to be written
   */
  ChunkedStream(FrameSource frames, ExecutorService writers, CompletableFuture<Void> end) {
    this.frames = frames;
    this.writers = writers;
    this.end = end;
  }

  @Override
  public void handle(Socket socket) {
    // The web server hands over its own buffers. A second buffer around them would swallow the
    // beginning of the next request on this connection.
    BufferedSink sink = (BufferedSink) socket.getSink();
    BufferedSource source = (BufferedSource) socket.getSource();
    Future<Boolean> writer;
    try {
      writer = writers.submit(() -> write(sink, socket));
    } catch (RejectedExecutionException closing) {
      frames.close();
      socket.cancel();
      end.complete(null);
      return;
    }
    boolean nextRequest = awaitInput(source);
    if (!nextRequest) {
      frames.close();
    }
    if (!written(writer) || !nextRequest) {
      // The web server leaves a socket open when its handler throws: close it here.
      socket.cancel();
    }
  }

  /** True once the client sends more, false once it is gone; consumes nothing. */
  private static boolean awaitInput(BufferedSource source) {
    try {
      return source.request(1);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean written(Future<Boolean> writer) {
    try {
      return writer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (java.util.concurrent.ExecutionException e) {
      return false;
    }
  }

  /** True if the whole stream went out, its end included. */
  private boolean write(BufferedSink sink, Socket socket) throws InterruptedException {
    try {
      for (ByteString part = frames.take(); part != null; part = frames.take()) {
        sink.writeHexadecimalUnsignedLong(part.size())
            .write(LINE_END)
            .write(part)
            .write(LINE_END);
        if (frames.idle()) {
          sink.flush();
        }
      }
      if (frames.isCut()) {
        sink.flush();
        socket.cancel();
        return false;
      }
      sink.writeUtf8("0\r\n\r\n").flush();
      return true;
    } catch (IOException e) {
      frames.close();
      return false;
    } finally {
      end.complete(null);
    }
  }
}
