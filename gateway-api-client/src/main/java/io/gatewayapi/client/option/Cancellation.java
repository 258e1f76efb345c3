package io.gatewayapi.client.option;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Ends calls from another thread.
 *
 * <pre>{@code
 * Cancellation cancellation = new Cancellation();
 * api.with(CallOptions.none().cancelledBy(cancellation)).httpRoutes().list(ListOptions.all());
 * // elsewhere
 * cancellation.cancel();
 * }</pre>
 *
 * <p>A cancelled call throws a {@link io.gatewayapi.client.error.ConnectionException}; whether the
 * server has carried it out is then unknown. A watch that is cancelled breaks in the same way; an
 * informer ends, as if it had been closed. Calls that begin later fail at once. Safe to use from any
 * thread.
 */
public final class Cancellation {
  private final Set<Registration> actions = ConcurrentHashMap.newKeySet();
  private volatile boolean cancelled;

  /** Makes a cancellation that has not happened. */
  public Cancellation() {}

  /** What is to be done, until it is taken back. */
  public final class Registration implements AutoCloseable {
    private final Runnable action;

    private Registration(Runnable action) {
      this.action = action;
    }

    /** Takes the action back. */
    @Override
    public void close() {
      actions.remove(this);
    }
  }

  /** Cancels what runs, and what will be started. */
  public void cancel() {
    cancelled = true;
    actions.forEach(registration -> registration.action.run());
  }

  /**
   * Whether {@link #cancel} was called.
   *
   * @return true if so
   */
  public boolean isCancelled() {
    return cancelled;
  }

  /**
   * Has something done at {@link #cancel}, on its thread; at once if that was called already. It may
   * be done twice.
   *
   * @param action what is to be done; must not block, nor throw
   * @return takes it back
   */
  public Registration onCancel(Runnable action) {
    Registration registration = new Registration(action);
    actions.add(registration);
    if (cancelled) {
      action.run();
    }
    return registration;
  }
}
