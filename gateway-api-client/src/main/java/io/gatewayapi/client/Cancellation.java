package io.gatewayapi.client;

import io.gatewayapi.client.internal.RunningCalls;

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
 * server has carried it out is then unknown. A watch that is cancelled breaks in the same way. Calls
 * that begin later fail at once. Safe to use from any thread.
 */
public final class Cancellation {
  private final RunningCalls calls = new RunningCalls();

  /** Makes a cancellation that has not happened. */
  public Cancellation() {}

  /** Cancels what runs, and what will be started. */
  public void cancel() {
    calls.cancel();
  }

  /**
   * Whether {@link #cancel} was called.
   *
   * @return true if so
   */
  public boolean isCancelled() {
    return calls.isCancelled();
  }

  RunningCalls calls() {
    return calls;
  }
}
