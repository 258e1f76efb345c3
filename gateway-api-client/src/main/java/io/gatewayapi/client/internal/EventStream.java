package io.gatewayapi.client.internal;

import io.gatewayapi.client.error.ConnectionException;
import io.gatewayapi.client.option.Cancellation;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.Call;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** An answer that is read line by line while it comes. */
public final class EventStream implements AutoCloseable {
  /** Far beyond what an API server stores as one object. */
  private static final long LONGEST_LINE = 32L << 20;

  private static final byte LINE_END = '\n';

  private final String request;
  private final Call call;
  private final Response response;
  private final Optional<Cancellation.Registration> cancellable;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile boolean closed;

  EventStream(
      String request,
      Call call,
      Response response,
      Optional<Cancellation.Registration> cancellable) {
    this.request = request;
    this.call = call;
    this.response = response;
    this.cancellable = cancellable;
  }

  /**
   * Waits for the next line.
   *
   * @return the line in UTF-8, null at the end or after {@link #close}
   * @throws ConnectionException if the connection breaks, or ends inside a line
   */
  public byte @Nullable [] next() {
    reading.lock();
    try {
      BufferedSource source = response.body().source();
      if (source.exhausted()) {
        return null;
      }
      long end = source.indexOf(LINE_END, 0, LONGEST_LINE + 1);
      if (end < 0) {
        throw new EOFException("no line's end within " + LONGEST_LINE + " bytes, or none at all");
      }
      byte[] line = source.readByteArray(end);
      source.skip(1);
      return line;
    } catch (IOException e) {
      if (closed) {
        return null;
      }
      throw new ConnectionException(request, e);
    } catch (IllegalStateException e) {
      // Closed before: okio's own words for it.
      if (closed) {
        return null;
      }
      throw e;
    } finally {
      reading.unlock();
    }
  }

  /**
   * What was asked, for messages.
   *
   * @return method and path
   */
  public String request() {
    return request;
  }

  /** Ends the stream, also under a thread that waits in {@link #next}. */
  @Override
  public void close() {
    closed = true;
    // First the call: it wakes a reading thread, and the connection is not used again. The buffer
    // stands no second thread: what is read has to come to its end before it is closed.
    call.cancel();
    reading.lock();
    try {
      response.close();
    } finally {
      reading.unlock();
    }
    cancellable.ifPresent(Cancellation.Registration::close);
  }
}
