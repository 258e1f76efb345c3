package io.gatewayapi.testing.contract;

import io.gatewayapi.client.watch.FollowClock;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/** A clock that only goes when somebody waits, and then at once. */
final class SteppedClock implements FollowClock {
  private final AtomicLong now = new AtomicLong();
  private final AtomicLong waited = new AtomicLong();
  private final Random random = new Random(11);

  @Override
  public long nanoTime() {
    return now.get();
  }

  @Override
  public RandomGenerator random() {
    return random;
  }

  @Override
  public void await(CountDownLatch end, Duration time) throws InterruptedException {
    now.addAndGet(time.toNanos());
    waited.addAndGet(time.toNanos());
    // Others have something to do too.
    boolean unused = end.await(1, TimeUnit.MILLISECONDS);
  }

  /** All waits together. */
  Duration waited() {
    return Duration.ofNanos(waited.get());
  }

  /** Sets the clock forward or back. */
  void jump(Duration by) {
    now.addAndGet(by.toNanos());
  }
}
