package io.gatewayapi.client.watch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Ends waiting and reading, from any thread, once. */
final class Stop {
  private final CountDownLatch latch = new CountDownLatch(1);
  private Runnable action = () -> {};

  boolean isSet() {
    return latch.getCount() == 0 || Thread.currentThread().isInterrupted();
  }

  /** What is to be done when it is set; at once if it is set already. */
  void onSet(Runnable newAction) {
    synchronized (this) {
      action = newAction;
    }
    if (latch.getCount() == 0) {
      newAction.run();
    }
  }

  void set() {
    Runnable then;
    synchronized (this) {
      latch.countDown();
      then = action;
    }
    then.run();
  }

  /** Waits, but not longer than until it is set. */
  void await(FollowClock clock, Duration time) {
    try {
      clock.await(latch, time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
