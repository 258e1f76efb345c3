package io.gatewayapi.router.decision;

import io.gatewayapi.router.id.BackendId;
import java.util.function.Function;

/** What a mirror filter does. */
public sealed interface MirrorCopy {
  /**
   * Where copies were to go.
   *
   * @return the backend
   */
  BackendId backend();

  /**
   * Calls what fits.
   *
   * @param sent for a mirror that works
   * @param dropped for one that leads nowhere
   * @param <R> the result
   * @return what the function returned
   */
  <R> R fold(Function<Sent, R> sent, Function<Dropped, R> dropped);

  /**
   * Copies are sent, and their answers ignored.
   *
   * @param backend where copies go
   * @param share the part of requests that is copied, 0 to 1
   */
  record Sent(BackendId backend, double share) implements MirrorCopy {
    @Override
    public <R> R fold(Function<Sent, R> sent, Function<Dropped, R> dropped) {
      return sent.apply(this);
    }
  }

  /**
   * The reference is bad: nothing is copied, the request itself is not affected.
   *
   * @param backend where copies were to go
   * @param reason the API's reason
   * @param message what is wrong with the reference
   */
  record Dropped(BackendId backend, String reason, String message) implements MirrorCopy {
    @Override
    public <R> R fold(Function<Sent, R> sent, Function<Dropped, R> dropped) {
      return dropped.apply(this);
    }
  }
}
