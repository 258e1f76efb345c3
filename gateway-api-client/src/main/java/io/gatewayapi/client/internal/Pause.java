package io.gatewayapi.client.internal;

import java.util.concurrent.ThreadLocalRandom;

/** Waiting between attempts. */
public final class Pause {
  private static final int LONGEST_AFTER_CONFLICT_MILLIS = 200;

  private Pause() {}

  /**
   * Waits a little, at random: those who conflicted shall not meet again.
   *
   * @param attempt how often it was tried before
   * @return false if the thread was interrupted; it stays so
   */
  public static boolean afterConflict(int attempt) {
    int bound = Math.min(LONGEST_AFTER_CONFLICT_MILLIS, 10 << Math.min(attempt, 8));
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(1, bound + 1));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
