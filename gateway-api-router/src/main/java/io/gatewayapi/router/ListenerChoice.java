package io.gatewayapi.router;

import io.gatewayapi.router.decision.Refusal;
import io.gatewayapi.router.explain.ListenerVerdict;
import io.gatewayapi.router.topology.ListenerNode;
import java.util.List;
import java.util.function.Function;

/** The listener of a request, or why there is none. */
sealed interface ListenerChoice {
  /** What became of each listener of the Gateway. */
  List<ListenerVerdict> verdicts();

  <R> R fold(Function<Found, R> found, Function<Refused, R> refused);

  /**
   * A listener.
   *
   * @param connection the listener that the connection was made to
   * @param listener the listener of the request
   * @param verdicts what became of each listener
   */
  record Found(ListenerNode connection, ListenerNode listener, List<ListenerVerdict> verdicts)
      implements ListenerChoice {
    @Override
    public <R> R fold(Function<Found, R> found, Function<Refused, R> refused) {
      return found.apply(this);
    }
  }

  record Refused(Refusal refusal, String reason, List<ListenerVerdict> verdicts)
      implements ListenerChoice {
    @Override
    public <R> R fold(Function<Found, R> found, Function<Refused, R> refused) {
      return refused.apply(this);
    }
  }
}
