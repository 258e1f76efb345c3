package io.gatewayapi.router.match;

import java.util.Optional;

/** Remembers of an engine what kept it from finding out whether a text fits. One match uses it. */
final class RegexObstacles implements RegexEngine {
  private final RegexEngine engine;
  private Optional<String> last = Optional.empty();

  RegexObstacles(RegexEngine engine) {
    this.engine = engine;
  }

  @Override
  public RegexAnswer answer(String pattern, String text) {
    RegexAnswer answer = engine.answer(pattern, text);
    last = answer.obstacle();
    return answer;
  }

  @Override
  public Optional<String> problem(String pattern) {
    return engine.problem(pattern);
  }

  /** The mismatch as it is, or as one that was not found out. */
  Mismatch because(Mismatch mismatch) {
    Optional<String> obstacle = last;
    last = Optional.empty();
    return obstacle.<Mismatch>map(why -> new Mismatch.Undecided(mismatch, why)).orElse(mismatch);
  }
}
