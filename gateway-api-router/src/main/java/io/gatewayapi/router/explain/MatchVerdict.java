package io.gatewayapi.router.explain;

import io.gatewayapi.router.id.MatchId;
import io.gatewayapi.router.match.Mismatch;
import io.gatewayapi.router.match.RequestMatch;
import io.gatewayapi.router.precedence.Defeat;
import io.gatewayapi.router.rule.RuleProblem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What became of one match of a rule whose route serves the host. */
public sealed interface MatchVerdict {
  /**
   * Which match.
   *
   * @return its identity
   */
  MatchId id();

  /**
   * What the match asks.
   *
   * @return the match
   */
  RequestMatch match();

  /**
   * The verdict as a clause that follows the match's name.
   *
   * @return {@code does not match: the method is GET, not POST}
   */
  String describe();

  /**
   * By what a match that the request meets lost.
   *
   * @return empty if it did not lose, or was not in the running
   */
  default Optional<Defeat> defeatFound() {
    return Optional.empty();
  }

  /**
   * How far the request is from meeting it.
   *
   * @return the number of demands that are not met, the path's counting for more than all others;
   *     the largest number for a dropped rule
   */
  default int distance() {
    return 0;
  }

  /**
   * The request meets it, and it goes before all others.
   *
   * @param id which match
   * @param match what it asks
   */
  record Won(MatchId id, RequestMatch match) implements MatchVerdict {
    @Override
    public String describe() {
      return "wins";
    }
  }

  /**
   * The request meets it, and another goes before it.
   *
   * @param id which match
   * @param match what it asks
   * @param defeat by what it lost
   */
  record Lost(MatchId id, RequestMatch match, Defeat defeat) implements MatchVerdict {
    @Override
    public String describe() {
      return "fits too, but " + defeat.why();
    }

    @Override
    public Optional<Defeat> defeatFound() {
      return Optional.of(defeat);
    }
  }

  /**
   * The request does not meet it.
   *
   * @param id which match
   * @param match what it asks
   * @param mismatches all demands that the request does not meet
   */
  record Eliminated(MatchId id, RequestMatch match, List<Mismatch> mismatches)
      implements MatchVerdict {
    private static final int OTHER_PATH = 1_000;

    /** Copies the list. */
    public Eliminated {
      mismatches = List.copyOf(mismatches);
    }

    @Override
    public int distance() {
      boolean elsewhere = mismatches.stream().anyMatch(Mismatch::concernsPath);
      return mismatches.size() + (elsewhere ? OTHER_PATH : 0);
    }

    @Override
    public String describe() {
      return "does not fit: "
          + mismatches.stream().map(Mismatch::describe).collect(Collectors.joining("; "));
    }
  }

  /**
   * The rule was dropped because it is not valid.
   *
   * @param id which match
   * @param match what it asks
   * @param problems what is wrong with the rule
   */
  record Dropped(MatchId id, RequestMatch match, List<RuleProblem> problems)
      implements MatchVerdict {
    /** Copies the list. */
    public Dropped {
      problems = List.copyOf(problems);
    }

    @Override
    public int distance() {
      return Integer.MAX_VALUE;
    }

    @Override
    public String describe() {
      return "is dropped, as its rule is not valid: "
          + problems.stream().map(RuleProblem::toString).collect(Collectors.joining("; "));
    }
  }
}
