package io.gatewayapi.testing.internal.http;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import mockwebserver3.SocketHandler;
import okio.BufferedSink;
import okio.BufferedSource;
import okio.ByteString;
import okio.Socket;

/**
 * Writes a streamed body in HTTP chunks of its own making, one for each part, or each piece of a
 * slow one.
 *
 * <p>The web server does not frame bodies of unknown length, and a body of its kind cannot see that
 * the client went away. This one runs on the connection itself: a second thread writes, and the
 * connection's own thread reads, so that a client's leaving ends the stream at once, also when
 * nothing happens that could be written.
 *
 * @param stream what is written
 * @param journey what happens to it on its way
 * @param keepAlive whether the client wants to use the connection again
 * @param writers gives the second thread
 */
record ChunkedStream(OpenStream stream, Journey journey, boolean keepAlive, Executor writers)
    implements SocketHandler {
  private static final ByteString LINE_END = ByteString.encodeUtf8("\r\n");

  @Override
  public void handle(Socket socket) {
    // The web server hands over its own buffers. A second buffer around them would swallow the
    // beginning of the next request on this connection.
    BufferedSink sink = (BufferedSink) socket.getSink();
    BufferedSource source = (BufferedSource) socket.getSource();
    if (!stream.begin() || !isWriting(sink, socket)) {
      stream.end(false);
      socket.cancel();
      return;
    }
    boolean nextRequest = awaitInput(source);
    if (!nextRequest) {
      stream.frames().close();
    }
    if (!stream.end().join() || !nextRequest) {
      // The web server leaves a socket open when its handler throws: close it here.
      socket.cancel();
    }
  }

  /** False if the server closes and has no more threads. */
  private boolean isWriting(BufferedSink sink, Socket socket) {
    try {
      writers.execute(() -> write(sink, socket));
      return true;
    } catch (RejectedExecutionException closing) {
      return false;
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

  private void write(BufferedSink sink, Socket socket) {
    boolean whole = false;
    boolean goesOn = false;
    try {
      whole = wholeWritten(sink);
      goesOn = whole && keepAlive && !journey.cutAfter();
    } catch (IOException gone) {
      // The client does not want the rest.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      stream.failed(e);
    } finally {
      if (!goesOn) {
        socket.cancel();
      }
      stream.end(whole);
    }
  }

  /** True if the whole stream went out, its end included. */
  private boolean wholeWritten(BufferedSink sink) throws IOException, InterruptedException {
    boolean begun = false;
    FrameSource frames = stream.frames();
    for (ByteString part = frames.take(); part != null; part = frames.take()) {
      ByteString sent = journey.cutWithin() ? part.substring(0, part.size() / 2) : part;
      for (ByteString piece : journey.pieces(sent)) {
        if (begun && journey.slow()) {
          journey.pause();
        }
        begun = true;
        sink.writeHexadecimalUnsignedLong(piece.size()).write(LINE_END);
        sink.write(piece).write(LINE_END);
        if (journey.slow() || frames.idle()) {
          sink.flush();
        }
      }
      if (journey.cutWithin()) {
        break;
      }
    }
    if (frames.isCut() || journey.cutWithin()) {
      sink.flush();
      return false;
    }
    sink.writeUtf8("0\r\n\r\n").flush();
    return true;
  }
}
