package io.gatewayapi.testing.internal.http;

import io.gatewayapi.testing.fault.Fault;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.Headers;
import okio.Buffer;
import okio.ByteString;

/**
 * Writes to one connection. What belongs together goes in one packet: each one that the client waits
 * for costs it more than the request itself. A stream and the answers to a client's pings may be
 * written by two threads.
 */
final class ResponseWriter {
  private static final ByteString LINE_END = ByteString.encodeUtf8("\r\n");
  private static final long PACKET = 64 * 1024;

  private final OutputStream out;
  private final CountDownLatch closing;
  private final Buffer buffer = new Buffer();

  /**
   * Makes a writer.
   *
   * @param out the socket's
   * @param closing zero when the server closes: then nothing waits any more
   */
  ResponseWriter(OutputStream out, CountDownLatch closing) {
    this.out = out;
    this.closing = closing;
  }

  /** Writes the head of an answer by which the connection changes its protocol. */
  void upgrade(String framing) {
    text("HTTP/1.1 101 Switching Protocols\r\n" + framing + "\r\n");
  }

  /** Writes the head of an answer into the packet that is not yet sent. */
  synchronized void head(ReceivedRequest request, HttpResponse response, String framing) {
    head(request.oldVersion() ? "HTTP/1.0 " : "HTTP/1.1 ", response, framing);
    if (!request.keepAlive()) {
      buffer.writeUtf8("Connection: close\r\n");
    } else if (request.oldVersion()) {
      buffer.writeUtf8("Connection: keep-alive\r\n");
    }
    buffer.write(LINE_END);
  }

  private void head(String version, HttpResponse response, String framing) {
    int code = response.code();
    buffer.writeUtf8(version).writeDecimalLong(code).writeByte(' ');
    buffer.writeUtf8(ReasonPhrases.of(code)).write(LINE_END);
    Headers headers = response.headers();
    for (int i = 0; i < headers.size(); i++) {
      buffer.writeUtf8(headers.name(i)).writeUtf8(": ");
      buffer.writeUtf8(headers.value(i)).write(LINE_END);
    }
    buffer.writeUtf8(framing);
  }

  /** Writes an answer after which the connection ends. */
  void last(HttpResponse.Whole response) throws IOException {
    head("HTTP/1.1 ", response, length(response));
    buffer.writeUtf8("Connection: close\r\n\r\n").write(response.body());
    flush();
  }

  /** Writes an answer that is there, in pieces if its journey is slow. */
  void whole(ReceivedRequest request, HttpResponse.Whole response, Fault.Transfer journey)
      throws IOException {
    head(request, response, length(response));
    ByteString body = request.method().equals("HEAD") ? ByteString.EMPTY : response.body();
    if (journey.cut() == Fault.Cut.DURING_ANSWER) {
      body = body.substring(0, body.size() / 2);
    }
    if (journey.bytesPerStep() == 0) {
      write(body);
    } else {
      slowly(body, journey);
    }
    flush();
  }

  private static String length(HttpResponse.Whole response) {
    return "Content-Length: " + response.body().size() + "\r\n";
  }

  private void slowly(ByteString body, Fault.Transfer journey) throws IOException {
    flush();
    int step = (int) Math.min(journey.bytesPerStep(), Integer.MAX_VALUE / 2);
    for (int from = 0; from < body.size(); from += step) {
      if (from > 0) {
        pause(journey.step().toNanos());
      }
      write(body.substring(from, Math.min(body.size(), from + step)));
      flush();
    }
  }

  /** Waits, but not longer than the server runs. */
  void pause(long nanos) throws IOException {
    try {
      if (nanos > 0 && closing.await(nanos, TimeUnit.NANOSECONDS)) {
        throw new IOException("the server closes");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the server closes", e);
    }
  }

  synchronized void write(ByteString bytes) throws IOException {
    buffer.write(bytes);
    if (buffer.size() > PACKET) {
      flush();
    }
  }

  /** Writes a part of a body whose length nobody knows. */
  synchronized void chunk(ByteString part) throws IOException {
    buffer.writeHexadecimalUnsignedLong(part.size()).write(LINE_END);
    buffer.write(part);
    write(LINE_END);
  }

  synchronized void text(String text) {
    buffer.writeUtf8(text);
  }

  /** Writes a message of a WebSocket. */
  synchronized void frame(int begin, ByteString payload) throws IOException {
    int size = payload.size();
    buffer.writeByte(begin);
    if (size < 126) {
      buffer.writeByte(size);
    } else if (size < 1 << 16) {
      buffer.writeByte(126).writeShort(size);
    } else {
      buffer.writeByte(127).writeLong(size);
    }
    write(payload);
  }

  synchronized void flush() throws IOException {
    if (buffer.size() > 0) {
      out.write(buffer.readByteArray());
    }
  }
}
