package io.gatewayapi.client.watch;

import io.gatewayapi.client.error.ApiServerException;
import io.gatewayapi.client.error.GoneException;
import io.gatewayapi.client.option.Cancellation;
import io.gatewayapi.client.option.ListOptions;
import io.kubernetes.client.common.KubernetesObject;
import java.util.List;
import java.util.Optional;

/**
 * Lists objects and watches them from there, for ever: watches resume, and where they cannot,
 * everything is listed again. {@link #run} does so on the thread that calls it until another one
 * calls {@link #close}.
 *
 * <p>One thread runs it, once; any thread may close it.
 *
 * @param <T> the objects' type
 */
public final class ListAndWatch<T extends KubernetesObject> implements AutoCloseable {
  private static final int PAGE = 500;

  /**
   * Hears of the objects, on the running thread.
   *
   * @param <T> the objects' type
   */
  public interface Listener<T> {
    /**
     * All objects that there are; whatever was there before and is not among them is gone.
     *
     * @param objects the objects
     * @param resourceVersion the list's version
     */
    void listed(List<T> objects, String resourceVersion);

    /**
     * One object came, changed or went, or a bookmark.
     *
     * @param event the event
     */
    void event(WatchEvent<T> event);
  }

  private final ObjectSource<T> source;
  private final Optional<Cancellation> from;
  private final FollowOptions options;
  private final Listener<T> listener;
  private final Stop stop = new Stop();
  private final Cancellation cancellation = new Cancellation();
  private final Failures failures;
  private String version = "0";

  /**
   * Makes one that does not run.
   *
   * @param source where the objects are
   * @param options which ones, and how
   * @param listener hears of them
   */
  public ListAndWatch(ObjectSource<T> source, FollowOptions options, Listener<T> listener) {
    this.source = source.cancelledBy(cancellation);
    this.from = source.cancellation();
    this.options = options;
    this.listener = listener;
    this.failures = new Failures(options, source.name());
  }

  /** Runs until {@link #close}, until the source is cancelled or the thread is interrupted. */
  public void run() {
    Optional<Cancellation.Registration> registered = from.map(by -> by.onCancel(this::close));
    try {
      follow();
    } finally {
      registered.ifPresent(Cancellation.Registration::close);
    }
  }

  private void follow() {
    RelistReason reason = RelistReason.FIRST;
    while (!stop.isSet()) {
      try {
        list(reason);
        reason = watch(reason);
      } catch (RuntimeException e) {
        // Also a listener's: what it missed it gets with the next list.
        if (!stop.isSet()) {
          failures.add(e, stop);
        }
      }
    }
  }

  private void list(RelistReason reason) {
    ObjectSource.Snapshot<T> all = newestList();
    version = all.resourceVersion();
    listener.listed(all.objects(), version);
    options.tell(new FollowNote.Listed(source.name(), reason, all.objects().size()));
  }

  /** From the server's cache where that is new enough; else, in pages, from its store. */
  private ObjectSource.Snapshot<T> newestList() {
    ListOptions which =
        new ListOptions(options.namespace(), options.labels(), options.fields(), 0, version);
    if (!version.isEmpty()) {
      try {
        return source.list(which);
      } catch (GoneException e) {
        version = "";
      } catch (ApiServerException e) {
        if (!e.status().message().contains("Too large resource version")) {
          throw e;
        }
        version = "";
      }
    }
    return source.list(which.notOlderThan("").limit(PAGE));
  }

  private RelistReason watch(RelistReason before) {
    ResumingWatch<T> watch = new ResumingWatch<>(source, options, version, stop, failures);
    try {
      while (watch.hasNext()) {
        listener.event(watch.next());
      }
      RelistReason reason = watch.relist().orElse(before);
      version = reason == RelistReason.VERSION_AHEAD ? "" : watch.resourceVersion();
      return reason;
    } finally {
      watch.drop();
    }
  }

  /** Ends the run and its connection, also while it waits. */
  @Override
  public void close() {
    stop.set();
    cancellation.cancel();
  }
}
