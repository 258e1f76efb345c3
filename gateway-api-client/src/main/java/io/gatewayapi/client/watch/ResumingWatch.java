package io.gatewayapi.client.watch;

import io.gatewayapi.client.error.ApiServerException;
import io.gatewayapi.client.error.GoneException;
import io.gatewayapi.client.option.WatchOptions;
import io.gatewayapi.model.GatewayApiException;
import io.kubernetes.client.common.KubernetesObject;
import java.time.Duration;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A watch that goes on by itself: connections that break or end are renewed after the last version
 * that was seen, with growing waits while that fails. It ends when it is closed, or when everything
 * has to be listed again, and {@link #relist} says why. One thread reads; any thread may close.
 *
 * @param <T> the objects' type
 */
public final class ResumingWatch<T extends KubernetesObject>
    implements Iterator<WatchEvent<T>>, AutoCloseable {
  private static final Duration SHORT_LIVED = Duration.ofSeconds(1);

  private final ObjectSource<T> source;
  private final FollowOptions options;
  private final Stop stop;
  private final Failures failures;
  private String version;
  private @Nullable Watch<T> current;
  private long openedAt;
  private Duration asked = Duration.ZERO;
  private boolean delivered;
  private @Nullable WatchEvent<T> next;
  private @Nullable RelistReason ended;

  /**
   * Begins to watch after a version.
   *
   * @param source where the objects are
   * @param options which ones, and how
   * @param version the version of a list
   */
  public ResumingWatch(ObjectSource<T> source, FollowOptions options, String version) {
    this(source, options, version, new Stop(), new Failures(options, source.name()));
  }

  ResumingWatch(
      ObjectSource<T> source, FollowOptions options, String version, Stop stop, Failures failures) {
    this.source = source;
    this.openedAt = options.clock().nanoTime();
    this.options = options;
    this.version = version;
    this.stop = stop;
    this.failures = failures;
  }

  /**
   * Waits for the next event, through all failures.
   *
   * @return false if it was closed, or everything has to be listed again
   */
  @Override
  public boolean hasNext() {
    while (next == null && ended == null && !stop.isSet()) {
      try {
        advance();
      } catch (GoneException e) {
        end(RelistReason.EXPIRED);
      } catch (GatewayApiException e) {
        drop();
        if (lived().compareTo(SHORT_LIVED) >= 0) {
          failures.clear();
        }
        if (isAhead(e)) {
          end(RelistReason.VERSION_AHEAD);
        } else if (!stop.isSet()) {
          failures.add(e, stop);
        }
      }
    }
    return next != null && !stop.isSet();
  }

  private void advance() {
    Watch<T> watch = current;
    if (watch == null) {
      watch = open();
    }
    if (watch.hasNext()) {
      accept(watch.next());
    } else {
      drop();
      connectionEnded();
    }
  }

  private Watch<T> open() {
    long seconds = Math.max(1, options.watchTimeout().toSeconds());
    asked = Duration.ofSeconds(options.clock().random().nextLong(seconds, 2 * seconds + 1));
    openedAt = options.clock().nanoTime();
    delivered = false;
    WatchOptions what =
        new WatchOptions(options.namespace(), options.labels(), options.fields(), version, asked);
    Watch<T> watch = source.watch(what);
    current = watch;
    stop.onSet(watch::close);
    if (stop.isSet()) {
      watch.close();
    } else if (failures.count() > 0) {
      options.tell(new FollowNote.Resumed(source.name(), version));
    }
    return watch;
  }

  /** The server may end a watch when the time is up that was asked for; before, it means something. */
  private void connectionEnded() {
    if (stop.isSet()) {
      return;
    }
    Duration lived = lived();
    if (lived.compareTo(asked.minus(SHORT_LIVED)) < 0) {
      end(RelistReason.ENDED_EARLY);
      if (lived.compareTo(SHORT_LIVED) < 0 && !delivered) {
        failures.add(new GatewayApiException("the server ended the watch at once"), stop);
      }
    } else {
      failures.clear();
    }
  }

  private Duration lived() {
    return Duration.ofNanos(options.clock().nanoTime() - openedAt);
  }

  private void accept(WatchEvent<T> event) {
    delivered = true;
    failures.clear();
    version = event.fold(new VersionOf<T>()).orElse(version);
    if (event instanceof WatchEvent.Gone<T>) {
      end(RelistReason.EXPIRED);
    } else {
      next = event;
    }
  }

  private static boolean isAhead(GatewayApiException e) {
    return e instanceof ApiServerException refused
        && refused.status().message().contains("Too large resource version");
  }

  private void end(RelistReason reason) {
    drop();
    ended = reason;
  }

  /** Ends the connection, but nothing else. */
  void drop() {
    Watch<T> watch = current;
    current = null;
    stop.onSet(() -> {});
    if (watch != null) {
      watch.close();
    }
  }

  /** Waits for the next event. */
  @Override
  public WatchEvent<T> next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the watch has ended");
    }
    WatchEvent<T> event = next;
    next = null;
    return Objects.requireNonNull(event);
  }

  /**
   * The last version that was seen.
   *
   * @return a resourceVersion
   */
  public String resourceVersion() {
    return version;
  }

  /**
   * Why everything has to be listed again.
   *
   * @return empty while it goes on, and after {@link #close}
   */
  public Optional<RelistReason> relist() {
    return Optional.ofNullable(ended);
  }

  /** Ends the watch and its connection, also under a thread that waits in it. */
  @Override
  public void close() {
    stop.set();
  }
}
