package io.gatewayapi.router.precedence;

import java.util.Comparator;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * One criterion of the order.
 *
 * @param tieBreak its name
 * @param order puts the winner first
 * @param phrase says of winner and loser why the loser lost
 */
record Criterion(
    TieBreak tieBreak,
    Comparator<Candidate> order,
    BiFunction<Candidate, Candidate, String> phrase) {

  /** The larger number goes first. */
  static Criterion most(
      TieBreak tieBreak,
      ToIntFunction<Candidate> measure,
      BiFunction<Candidate, Candidate, String> phrase) {
    return new Criterion(tieBreak, Comparator.comparingInt(measure).reversed(), phrase);
  }

  /** The smaller value goes first. */
  static <T extends Comparable<T>> Criterion first(
      TieBreak tieBreak,
      Function<Candidate, T> measure,
      BiFunction<Candidate, Candidate, String> phrase) {
    return new Criterion(tieBreak, Comparator.comparing(measure), phrase);
  }
}
