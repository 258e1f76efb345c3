package io.gatewayapi.benchmarks.informer;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Takes the times of one lap. */
final class Stopwatch {
  private final CountDownLatch added;
  private final CountDownLatch updated;
  private final int routes;
  private final long start = System.nanoTime();

  Stopwatch(int routes) {
    this.routes = routes;
    this.added = new CountDownLatch(routes);
    this.updated = new CountDownLatch(routes);
  }

  void added() {
    added.countDown();
  }

  void updated() {
    updated.countDown();
  }

  /** Synced means that every object was handed to the handler. */
  InformerRace.Lap lap() throws InterruptedException, TimeoutException {
    await(added);
    long synced = System.nanoTime();
    await(updated);
    long all = System.nanoTime();
    return new InformerRace.Lap((synced - start) / 1e9, routes / ((all - synced) / 1e9));
  }

  private static void await(CountDownLatch latch) throws InterruptedException, TimeoutException {
    if (!latch.await(5, TimeUnit.MINUTES)) {
      throw new TimeoutException(latch.getCount() + " objects did not come in five minutes");
    }
  }
}
