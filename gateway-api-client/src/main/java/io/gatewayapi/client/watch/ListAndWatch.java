package io.gatewayapi.client.watch;

import io.gatewayapi.client.CallOptions;
import io.gatewayapi.client.Cancellation;
import io.gatewayapi.client.ListOptions;
import io.gatewayapi.client.ObjectList;
import io.gatewayapi.client.ResourceClient;
import io.gatewayapi.client.WatchEvent;
import io.gatewayapi.client.error.ApiServerException;
import io.gatewayapi.client.error.GoneException;
import io.kubernetes.client.common.KubernetesObject;
import java.util.List;

/**
 * Lists objects and watches them from there, for ever: watches resume, and where they cannot,
 * everything is listed again. {@link #run} does so on the thread that calls it until another one
 * calls {@link #close}.
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

  private final ResourceClient<T> client;
  private final FollowOptions options;
  private final Listener<T> listener;
  private final Stop stop = new Stop();
  private final Cancellation cancellation = new Cancellation();
  private final Failures failures;
  private String version = "0";

  /**
   * Makes one that does not run.
   *
   * @param client of the objects
   * @param options which ones, and how
   * @param listener hears of them
   */
  public ListAndWatch(ResourceClient<T> client, FollowOptions options, Listener<T> listener) {
    CallOptions calls = client.options().cancelledBy(cancellation);
    this.client = client.with(calls);
    this.options = options;
    this.listener = listener;
    this.failures = new Failures(options, client.resource().toString());
  }

  /** Runs until {@link #close}, or until the thread is interrupted. */
  public void run() {
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
    ObjectList<T> all = newestList();
    List<T> objects = all.stream().toList();
    version = all.resourceVersion();
    listener.listed(objects, version);
    options
        .notes()
        .accept(new FollowNote.Listed(client.resource().toString(), reason, objects.size()));
  }

  /** From the server's cache where that is new enough; else, in pages, from its store. */
  private ObjectList<T> newestList() {
    ListOptions which =
        new ListOptions(options.namespace(), options.labels(), options.fields(), 0, version);
    if (!version.isEmpty()) {
      try {
        return client.list(which);
      } catch (GoneException e) {
        version = "";
      } catch (ApiServerException e) {
        if (!e.status().message().contains("Too large resource version")) {
          throw e;
        }
        version = "";
      }
    }
    return client.list(which.notOlderThan("").limit(PAGE));
  }

  private RelistReason watch(RelistReason before) {
    ResumingWatch<T> watch = new ResumingWatch<>(client, options, version, stop, failures);
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
