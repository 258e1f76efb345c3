package io.gatewayapi.testing.internal.server;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The last entries that were added, as many as were asked for, unless they are very large.
 *
 * @param <T> what is logged
 */
public final class RequestLog<T> {
  private static final long MOST_BYTES = 64 << 20;

  private final Deque<T> entries = new ArrayDeque<>();
  private final int limit;
  private final ToIntFunction<T> size;
  private long bytes;

  /**
   * Makes an empty log.
   *
   * @param limit how many entries it keeps
   * @param size how many bytes an entry has
   */
  public RequestLog(int limit, ToIntFunction<T> size) {
    this.limit = limit;
    this.size = size;
  }

  /**
   * Adds an entry; the oldest ones go if there are too many, or too many bytes in them.
   *
   * @param entry the entry
   */
  public synchronized void add(T entry) {
    entries.addLast(entry);
    bytes += size.applyAsInt(entry);
    while (entries.size() > limit || (bytes > MOST_BYTES && entries.size() > 1)) {
      bytes -= size.applyAsInt(entries.removeFirst());
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
