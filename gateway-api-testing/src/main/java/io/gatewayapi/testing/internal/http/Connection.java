package io.gatewayapi.testing.internal.http;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A client's connection, which knows when it is over and whether its client reads.
 *
 * <p>The web server leaves a socket open, file descriptor and all, when reading or writing fails
 * there. So a client that broke off is one that left, to whoever reads; and what cannot be written
 * to is closed.
 */
final class Connection extends Socket {
  private static final Runnable NOTHING = () -> {};

  private final AtomicReference<Runnable> whenClosed = new AtomicReference<>(NOTHING);

  /** When the write that goes on began; zero if none goes on. One thread writes at a time. */
  private volatile long writingSince;

  /** Does something once when the connection ends, or at once if it has; forgets what was before. */
  void whenClosed(Runnable then) {
    whenClosed.set(then);
    if (isClosed()) {
      over();
    }
  }

  /** Forgets what was to be done, unless it is something else by now. */
  void forget(Runnable then) {
    whenClosed.compareAndSet(then, NOTHING);
  }

  /** Whether something is to be done when the connection ends. */
  boolean isAwaited() {
    return whenClosed.get() != NOTHING;
  }

  private void over() {
    whenClosed.getAndSet(NOTHING).run();
  }

  /** Whether the client has not taken any of what is written for so long. */
  boolean isStuck(Duration time) {
    long since = writingSince;
    return since != 0 && System.nanoTime() - since > time.toNanos();
  }

  /** What is done at the end needs no lock, and shall not wait for who holds this one. */
  @Override
  @SuppressWarnings("UnsynchronizedOverridesSynchronized")
  public void close() throws IOException {
    try {
      super.close();
    } finally {
      over();
    }
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new Reading(super.getInputStream());
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    return new Writing(super.getOutputStream());
  }

  private final class Reading extends FilterInputStream {
    Reading(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
      try {
        return super.read(bytes, from, count);
      } catch (IOException e) {
        if (isClosed()) {
          throw e;
        }
        return -1; // The client broke off.
      }
    }
  }

  private final class Writing extends FilterOutputStream {
    Writing(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      long now = System.nanoTime();
      writingSince = now == 0 ? 1 : now;
      try {
        out.write(bytes, from, count);
      } catch (IOException e) {
        Connection.this.close();
        throw e;
      } finally {
        writingSince = 0;
      }
    }
  }
}
