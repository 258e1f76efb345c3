package io.gatewayapi.router;

import io.gatewayapi.router.precedence.Candidate;

/** Says in one line why a match won. */
final class Winning {
  private Winning() {}

  static String reason(Candidate winner, Reasoning reasoning) {
    String start = winner.id() + " matches (" + winner.match() + ")";
    return reasoning
        .runnerUp()
        .map(next -> start + "; " + next.id() + " " + next.describe())
        .orElse(start + ", and nothing else does");
  }
}
