package io.gatewayapi.client.watch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * How time passes for what is followed. It has no date: a clock that is set forward or back changes
 * nothing about waits. Implementations are safe to use from any thread.
 */
public interface FollowClock {
  /**
   * A time that only grows.
   *
   * @return nanoseconds since any moment
   */
  long nanoTime();

  /**
   * Where the chance in waits comes from.
   *
   * @return a generator, for the thread that asks
   */
  RandomGenerator random();

  /**
   * Waits.
   *
   * @param end ends the wait early
   * @param time how long
   * @throws InterruptedException if the thread is interrupted
   */
  void await(CountDownLatch end, Duration time) throws InterruptedException;

  /**
   * The machine's time.
   *
   * @return the clock that is used unless another one is set
   */
  static FollowClock system() {
    return new FollowClock() {
      @Override
      public long nanoTime() {
        return System.nanoTime();
      }

      @Override
      public RandomGenerator random() {
        return ThreadLocalRandom.current();
      }

      @Override
      public void await(CountDownLatch end, Duration time) throws InterruptedException {
        boolean unused = end.await(time.toNanos(), TimeUnit.NANOSECONDS);
      }
    };
  }
}
