package io.gatewayapi.router;

import io.gatewayapi.router.explain.MatchVerdict;
import io.gatewayapi.router.id.MatchId;
import io.gatewayapi.router.precedence.Candidate;

/** Says in one line why a match won. */
final class Winning {
  private Winning() {}

  static String reason(Candidate winner, Reasoning reasoning) {
    MatchId id = winner.id();
    String start = id.route() + " rule " + id.rule() + " takes it (" + winner.match() + ")";
    return reasoning
        .runnerUp()
        .map(next -> start + "; " + place(next, id) + " (" + next.match() + ") " + next.describe())
        .orElse(start + ", and no other match fits");
  }

  /** Names the runner-up by what it does not share with the winner. */
  private static String place(MatchVerdict next, MatchId winner) {
    MatchId id = next.id();
    if (!id.route().equals(winner.route())) {
      return id.route() + " rule " + id.rule();
    }
    return id.rule() == winner.rule() ? "its match " + id.match() : "rule " + id.rule();
  }
}
