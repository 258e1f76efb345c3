package io.gatewayapi.testing.fault;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What goes wrong with the next requests to a server. Without any entry everything goes well.
 *
 * <p>Thread-safe; a {@link RequestMatch} may add faults, ask the server something, or close it. Of
 * several entries that match a request the oldest one counts; {@link Fault#and} makes one of two
 * faults.
 */
public final class Faults {
  private final List<Entry> entries = new CopyOnWriteArrayList<>();

  private record Entry(RequestMatch match, Fault fault, AtomicInteger early, AtomicInteger left) {
    private static final int ALWAYS = Integer.MAX_VALUE;

    Entry(RequestMatch match, Fault fault, int early, int left) {
      this(
          Objects.requireNonNull(match, "match"),
          Objects.requireNonNull(fault, "fault"),
          new AtomicInteger(early),
          new AtomicInteger(left));
    }

    /** Events can be lost by watches only. */
    boolean matches(RequestMatch.RequestLine line) {
      boolean canBe = fault.fold(
          r -> true,
          t -> true,
          e -> line.watch(),
          b -> b.answer().fold(r -> true, t -> true, e -> line.watch(), inner -> true));
      return canBe && match.condition().test(line);
    }

    /** Whether requests count that something else befalls. */
    boolean counts() {
      return early.get() > 0;
    }

    /** Counts a request that comes before the one that is meant. */
    boolean isEarly() {
      return early.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    }

    /** False if other threads took the last. */
    boolean take() {
      return left.getAndUpdate(n -> n == ALWAYS ? n : Math.max(0, n - 1)) > 0;
    }

    boolean isOver() {
      return left.get() == 0;
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
   * @param times how many of them, 1 or more
   * @param match which requests
   * @param fault what goes wrong
   */
  public void times(int times, RequestMatch match, Fault fault) {
    Range.check(times >= 1, "times", times, "1 or more");
    entries.add(new Entry(match, fault, 0, times));
  }

  /**
   * Lets one of the next requests of a kind go wrong: the third, say. The others count whatever else
   * befalls them.
   *
   * @param which which of them, 1 for the next
   * @param match which requests
   * @param fault what goes wrong
   */
  public void nth(int which, RequestMatch match, Fault fault) {
    Range.check(which >= 1, "which", which, "1 or more");
    entries.add(new Entry(match, fault, which - 1, 1));
  }

  /**
   * Lets all requests of a kind go wrong until {@link #clear()}.
   *
   * @param match which requests
   * @param fault what goes wrong
   */
  public void always(RequestMatch match, Fault fault) {
    entries.add(new Entry(match, fault, 0, Entry.ALWAYS));
  }

  /** Lets everything go well again. */
  public void clear() {
    entries.clear();
  }

  /**
   * Whether nothing is to go wrong.
   *
   * @return true if no fault is left
   */
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /**
   * Takes the fault that befalls a request.
   *
   * @param line the request
   * @return the fault, empty if it goes well
   */
  public Optional<Fault> take(RequestMatch.RequestLine line) {
    Optional<Fault> taken = Optional.empty();
    for (Entry entry : entries) {
      boolean asked = (taken.isEmpty() || entry.counts()) && entry.matches(line);
      if (asked && !entry.isEarly() && taken.isEmpty() && entry.take()) {
        taken = Optional.of(entry.fault());
      }
    }
    if (taken.isPresent()) {
      entries.removeIf(Entry::isOver);
    }
    return taken;
  }
}
