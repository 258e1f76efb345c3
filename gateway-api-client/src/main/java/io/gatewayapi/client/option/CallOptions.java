package io.gatewayapi.client.option;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How calls are made, whatever they ask for: {@code api.with(options)} and {@code
 * routes.with(options)} are views that make all their calls so.
 *
 * <p>Immutable. Its listener and its cancellation are used by all threads that make calls.
 *
 * @param timeout how long one call may take from its beginning to the end of its answer; zero for
 *     the {@code ApiClient}'s own timeouts. A watch is not limited by it.
 * @param impersonation in whose name, empty for the client's own
 * @param warnings gets the text of each Warning header, on the thread that made the call
 * @param cancellation ends the calls, empty if nothing does
 * @param retries how often a call is sent again that the server put off (429 with a Retry-After of
 *     at most 30 seconds); such a call has not been carried out
 */
public record CallOptions(
    Duration timeout,
    Optional<Impersonation> impersonation,
    Consumer<? super String> warnings,
    Optional<Cancellation> cancellation,
    int retries) {
  private static final CallOptions NONE =
      new CallOptions(Duration.ZERO, Optional.empty(), warning -> {}, Optional.empty(), 3);

  /**
   * The client's own timeouts and name, warnings dropped, three retries of what was put off.
   *
   * @return no options
   */
  public static CallOptions none() {
    return NONE;
  }

  /**
   * With a limit for each call.
   *
   * @param limit how long one call may take
   * @return options with it
   */
  public CallOptions within(Duration limit) {
    return new CallOptions(limit, impersonation, warnings, cancellation, retries);
  }

  /**
   * In somebody's name.
   *
   * @param who the user
   * @return options with it
   */
  public CallOptions as(Impersonation who) {
    return new CallOptions(timeout, Optional.of(who), warnings, cancellation, retries);
  }

  /**
   * With somebody who hears the server's warnings.
   *
   * @param listener gets the text of each Warning header
   * @return options with it
   */
  public CallOptions warning(Consumer<? super String> listener) {
    return new CallOptions(timeout, impersonation, listener, cancellation, retries);
  }

  /**
   * With something that ends the calls.
   *
   * @param by ends them
   * @return options with it
   */
  public CallOptions cancelledBy(Cancellation by) {
    return new CallOptions(timeout, impersonation, warnings, Optional.of(by), retries);
  }

  /**
   * With another number of retries.
   *
   * @param times 0 for none
   * @return options with it
   */
  public CallOptions retrying(int times) {
    return new CallOptions(timeout, impersonation, warnings, cancellation, times);
  }
}
