package io.gatewayapi.client.internal;

import io.gatewayapi.client.error.ApiServerException;
import io.gatewayapi.client.error.ConnectionException;
import io.gatewayapi.client.option.CallOptions;
import io.gatewayapi.client.option.Cancellation;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits before a request is sent again, as long as the server asks for. */
final class RetryAfter {
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final CallOptions options;

  RetryAfter(CallOptions options) {
    this.options = options;
  }

  /** Whether a request that was put off is sent again, after so many retries. */
  boolean allows(ApiServerException refused, int retries) {
    int seconds = refused.status().retryAfterSeconds();
    return refused.status().code() == 429
        && seconds > 0
        && !isTooLong(Duration.ofSeconds(seconds))
        && retries < options.retries();
  }

  private boolean isTooLong(Duration pause) {
    Duration limit = options.timeout();
    return pause.compareTo(LONGEST) > 0 || (!limit.isZero() && pause.compareTo(limit) > 0);
  }

  /**
   * Waits, but not longer than until the call is cancelled.
   *
   * @throws ConnectionException if it is, or the thread is interrupted
   */
  void await(String what, ApiServerException refused) {
    CountDownLatch cancelled = new CountDownLatch(1);
    Optional<Cancellation.Registration> cancellable =
        options.cancellation().map(by -> by.onCancel(cancelled::countDown));
    try {
      if (cancelled.await(refused.status().retryAfterSeconds(), TimeUnit.SECONDS)) {
        throw new ConnectionException(what, new InterruptedIOException("cancelled"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ConnectionException(what, new InterruptedIOException("interrupted"));
    } finally {
      cancellable.ifPresent(Cancellation.Registration::close);
    }
  }
}
