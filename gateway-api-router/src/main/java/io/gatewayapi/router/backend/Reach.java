package io.gatewayapi.router.backend;

import java.util.List;
import java.util.function.Function;

/** Whether a gateway gets through to a backend. */
public sealed interface Reach {
  /**
   * Calls what fits.
   *
   * @param reachable for a backend that can be spoken with
   * @param failing for one that cannot
   * @param <R> the result
   * @return what the function returned
   */
  <R> R fold(Function<Reachable, R> reachable, Function<Failing, R> failing);

  /**
   * It does.
   *
   * @param connection what is spoken
   * @param assumptions what the input does not show and was taken for granted
   */
  record Reachable(BackendConnection connection, List<String> assumptions) implements Reach {
    /** Copies the list. */
    public Reachable {
      assumptions = List.copyOf(assumptions);
    }

    @Override
    public <R> R fold(Function<Reachable, R> reachable, Function<Failing, R> failing) {
      return reachable.apply(this);
    }
  }

  /**
   * It does not.
   *
   * @param status the HTTP status for which this stands
   * @param reason the API's reason, or a word of ours
   * @param message what is wrong
   * @param assumptions what the input does not show and was taken for granted
   */
  record Failing(int status, String reason, String message, List<String> assumptions)
      implements Reach {
    /** Copies the list. */
    public Failing {
      assumptions = List.copyOf(assumptions);
    }

    @Override
    public <R> R fold(Function<Reachable, R> reachable, Function<Failing, R> failing) {
      return failing.apply(this);
    }
  }
}
