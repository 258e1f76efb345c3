package io.gatewayapi.testing.internal.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One watch: the store puts in what the watcher may see, in order, and the watcher's own thread
 * takes it out. A watcher that falls too far behind is ended, as a real API server does; it resumes
 * from the last version that it saw.
 */
public final class Watcher {
  private static final WatchEvent END = new WatchEvent.Bookmark(-1, false);

  private final BlockingQueue<WatchEvent> queue = new LinkedBlockingQueue<>();
  private final ResourceName resource;
  private final Selection selection;
  private final long from;
  private final int backlog;

  /** How many of the first events are still in the queue. */
  private final AtomicInteger first = new AtomicInteger();

  private volatile boolean ended;

  Watcher(ResourceName resource, Selection selection, long from, int backlog) {
    this.resource = resource;
    this.selection = selection;
    this.from = from;
    this.backlog = backlog;
  }

  /** Puts in what the watch begins with; the backlog's limit does not hold for it. */
  void begin(List<? extends WatchEvent> events) {
    first.addAndGet(events.size());
    queue.addAll(events);
  }

  /** Puts in what this watcher missed; the backlog's limit does not hold for it. */
  void catchUp(List<Change> missed) {
    List<WatchEvent> events = new ArrayList<>();
    for (Change change : missed) {
      WatchEvent event = seen(change);
      if (event != null) {
        events.add(event);
      }
    }
    begin(events);
  }

  /** Puts in what this watcher sees of a change. Called under the store's lock. */
  void offer(Change change) {
    WatchEvent event = seen(change);
    if (event != null) {
      put(event);
    }
  }

  /** Puts in an event, or ends the watch if it is too far behind. */
  void put(WatchEvent event) {
    if (queue.size() - first.get() >= backlog) {
      end();
    }
    if (!ended) {
      queue.add(event);
    }
  }

  private @Nullable WatchEvent seen(Change change) {
    if (!change.resource().equals(resource) || change.revision() <= from) {
      return null;
    }
    StoredObject before = change.before();
    boolean was = before != null && selection.selects(before);
    boolean is = !change.deleted() && selection.selects(change.after());
    if (was && is) {
      return new WatchEvent.Seen(WatchEvent.Type.MODIFIED, change.after());
    }
    if (is) {
      return new WatchEvent.Seen(WatchEvent.Type.ADDED, change.after());
    }
    if (!was || before == null) {
      return null;
    }
    return new WatchEvent.Seen(
        WatchEvent.Type.DELETED, change.deleted() ? change.after() : before.at(change.revision()));
  }

  /**
   * Waits for the next event.
   *
   * @param longest how long to wait
   * @return the event, or null if there was none in that time or the watch has ended
   * @throws InterruptedException if the thread is interrupted
   */
  public @Nullable WatchEvent take(Duration longest) throws InterruptedException {
    WatchEvent event = queue.poll(longest.toNanos(), TimeUnit.NANOSECONDS);
    if (event == END) {
      queue.add(END);
      return null;
    }
    if (event != null && first.get() > 0) {
      first.decrementAndGet();
    }
    return event;
  }

  /**
   * Whether nothing waits to be taken.
   *
   * @return true if a taker would have to wait
   */
  public boolean idle() {
    return queue.isEmpty();
  }

  /**
   * Whether the watch has ended; what is in the queue can still be taken.
   *
   * @return true after the end
   */
  public boolean ended() {
    return ended;
  }

  /** Ends the watch. */
  void end() {
    if (!ended) {
      ended = true;
      queue.add(END);
    }
  }
}
