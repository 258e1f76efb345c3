package io.gatewayapi.benchmarks.server;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Several writers that change objects of their own as fast as they can, while somebody counts the
 * events: the same number of writers and of updates, whoever's server and client it is.
 */
final class UpdateStream implements AutoCloseable {
  static final int WRITERS = 4;
  static final int UPDATES_EACH = 100;

  /** The updates, and so the events, of one call of {@link #run}. */
  static final int UPDATES = WRITERS * UPDATES_EACH;

  private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
  private final AtomicLong runs = new AtomicLong();
  private volatile String prefix = "none yet";
  private volatile CountDownLatch missing = new CountDownLatch(0);

  /** One update. */
  interface Update {
    /** Gives an object another label n. */
    void label(String name, String value) throws Exception;
  }

  /** The object of one writer. */
  static String object(int writer) {
    return "stream" + writer;
  }

  /** To be called with the label n of every event. */
  void seen(String label) {
    if (label.startsWith(prefix)) {
      missing.countDown();
    }
  }

  /** Changes the objects, and waits until all events have arrived. */
  void run(Update update) throws Exception {
    String run = "s" + runs.incrementAndGet() + "-";
    CountDownLatch arrived = new CountDownLatch(UPDATES);
    missing = arrived;
    prefix = run;
    List<Future<?>> writing = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      String name = object(writer);
      writing.add(threads.submit(() -> {
        for (int i = 0; i < UPDATES_EACH; i++) {
          update.label(name, run + i);
        }
        return null;
      }));
    }
    for (Future<?> one : writing) {
      one.get();
    }
    if (!arrived.await(1, TimeUnit.MINUTES)) {
      throw new IllegalStateException(
          arrived.getCount() + " of " + UPDATES + " events are missing");
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
