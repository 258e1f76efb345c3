package io.gatewayapi.client.internal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Call;

/** Calls that can be cancelled together. Safe to use from any thread. */
public final class RunningCalls {
  private final Set<Call> running = ConcurrentHashMap.newKeySet();
  private volatile boolean cancelled;

  /** Makes an empty set. */
  public RunningCalls() {}

  /** Cancels what runs, and what will be started. */
  public void cancel() {
    cancelled = true;
    running.forEach(Call::cancel);
  }

  /**
   * Whether {@link #cancel} was called.
   *
   * @return true if so
   */
  public boolean isCancelled() {
    return cancelled;
  }

  void add(Call call) {
    running.add(call);
    if (cancelled) {
      call.cancel();
    }
  }

  void remove(Call call) {
    running.remove(call);
  }
}
