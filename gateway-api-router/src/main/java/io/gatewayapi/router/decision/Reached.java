package io.gatewayapi.router.decision;

import io.gatewayapi.router.id.ListenerId;
import io.gatewayapi.router.id.MatchId;
import java.util.Optional;

/** How far a request got. */
public sealed interface Reached {
  /**
   * The listener that took the request.
   *
   * @return empty if none did
   */
  Optional<ListenerId> listenerFound();

  /**
   * The match that was chosen.
   *
   * @return empty if none was
   */
  Optional<MatchId> matchFound();

  /** No listener took the request. */
  record Nowhere() implements Reached {
    @Override
    public Optional<ListenerId> listenerFound() {
      return Optional.empty();
    }

    @Override
    public Optional<MatchId> matchFound() {
      return Optional.empty();
    }
  }

  /**
   * A listener took the request; no rule did.
   *
   * @param listener which listener
   */
  record AtListener(ListenerId listener) implements Reached {
    @Override
    public Optional<ListenerId> listenerFound() {
      return Optional.of(listener);
    }

    @Override
    public Optional<MatchId> matchFound() {
      return Optional.empty();
    }
  }

  /**
   * A rule was chosen.
   *
   * @param listener which listener
   * @param match which match of which rule
   */
  record AtRule(ListenerId listener, MatchId match) implements Reached {
    @Override
    public Optional<ListenerId> listenerFound() {
      return Optional.of(listener);
    }

    @Override
    public Optional<MatchId> matchFound() {
      return Optional.of(match);
    }
  }
}
