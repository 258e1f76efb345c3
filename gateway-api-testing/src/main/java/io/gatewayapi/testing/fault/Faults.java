package io.gatewayapi.testing.fault;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What goes wrong with the next requests to a server. Without any entry everything goes well.
 *
 * <p>Thread-safe. Of several entries that match a request the oldest one counts.
 */
public final class Faults {
  private final List<Entry> entries = new ArrayList<>();

  private static final class Entry {
    final RequestMatch match;
    final Fault fault;
    int left;

    Entry(RequestMatch match, Fault fault, int left) {
      this.match = match;
      this.fault = fault;
      this.left = left;
    }
  }

  /** Begins without faults. */
  public Faults() {}

  /**
   * Lets the next request of a kind go wrong.
   *
   * @param match which requests
   * @param fault what goes wrong
   */
  public void once(RequestMatch match, Fault fault) {
    times(1, match, fault);
  }

  /**
   * Lets the next requests of a kind go wrong.
   *
   * @param times how many of them
   * @param match which requests
   * @param fault what goes wrong
   */
  public synchronized void times(int times, RequestMatch match, Fault fault) {
    if (times < 1) {
      throw new IllegalArgumentException("times is " + times + ", expected 1 or more");
    }
    entries.add(new Entry(match, fault, times));
  }

  /**
   * Lets all requests of a kind go wrong until {@link #clear()}.
   *
   * @param match which requests
   * @param fault what goes wrong
   */
  public synchronized void always(RequestMatch match, Fault fault) {
    entries.add(new Entry(match, fault, Integer.MAX_VALUE));
  }

  /** Lets everything go well again. */
  public synchronized void clear() {
    entries.clear();
  }

  /**
   * Whether nothing is to go wrong.
   *
   * @return true if no fault is left
   */
  public synchronized boolean isEmpty() {
    return entries.isEmpty();
  }

  /**
   * Takes the fault that befalls a request.
   *
   * @param line the request
   * @return the fault, empty if it goes well
   */
  public synchronized Optional<Fault> take(RequestMatch.RequestLine line) {
    for (Iterator<Entry> all = entries.iterator(); all.hasNext(); ) {
      Entry entry = all.next();
      if (entry.match.condition().test(line)) {
        if (entry.left != Integer.MAX_VALUE && --entry.left == 0) {
          all.remove();
        }
        return Optional.of(entry.fault);
      }
    }
    return Optional.empty();
  }
}
