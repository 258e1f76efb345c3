package io.gatewayapi.client.internal;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a call takes from its caller, beside what it asks for.
 *
 * @param timeout how long it may take; zero for the client's own timeouts
 * @param headers request headers to be added
 * @param warnings gets the server's warnings
 * @param calls where running calls are kept so that they can be cancelled; null if they cannot
 * @param retries how often a call that the server put off (429 with Retry-After) is sent again
 */
public record CallSettings(
    Duration timeout,
    List<Header> headers,
    Consumer<? super String> warnings,
    @Nullable RunningCalls calls,
    int retries) {

  /** Copies the list. */
  public CallSettings {
    headers = List.copyOf(headers);
  }

  /**
   * A header of a request.
   *
   * @param name its name
   * @param value its value
   */
  public record Header(String name, String value) {}
}
