package io.gatewayapi.testing.internal.server;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The last entries that were added, as many as were asked for.
 *
 * @param <T> what is logged
 */
public final class RequestLog<T> {
  private final Deque<T> entries = new ArrayDeque<>();
  private final int limit;

  /**
   * Makes an empty log.
   *
   * @param limit how many entries it keeps
   */
  public RequestLog(int limit) {
    this.limit = limit;
  }

  /**
   * Adds an entry; the oldest one goes if there are too many.
   *
   * @param entry the entry
   */
  public synchronized void add(T entry) {
    entries.addLast(entry);
    while (entries.size() > limit) {
      entries.removeFirst();
    }
  }

  /**
   * What is in the log.
   *
   * @return the entries, oldest first
   */
  public synchronized List<T> entries() {
    return List.copyOf(entries);
  }
}
