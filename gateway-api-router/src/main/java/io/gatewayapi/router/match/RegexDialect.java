package io.gatewayapi.router.match;

import java.util.Collection;

/** Which regular expressions are understood: latitude of the specification. */
public enum RegexDialect {
  /** RE2, in time linear in the text. */
  RE2 {
    @Override
    public RegexEngine engine(Collection<String> patterns, RegexAnchoring anchoring) {
      return Re2Engine.of(patterns, anchoring);
    }
  },
  /**
   * Java's, which is close to PCRE: it has look-around and back references. It tries alternatives
   * one after the other, so the effort for one text is bounded: one that is longer than 4,096
   * characters, or would take more than a million steps, counts as not fitting, and the explanation
   * says that it was not found out ({@link RegexAnswer#obstacle}).
   */
  BACKTRACKING {
    @Override
    public RegexEngine engine(Collection<String> patterns, RegexAnchoring anchoring) {
      return BacktrackingEngine.of(patterns, anchoring);
    }
  };

  /**
   * Makes an engine.
   *
   * @param patterns the patterns that it must know
   * @param anchoring how much of a text they must fit
   * @return the engine
   */
  public abstract RegexEngine engine(Collection<String> patterns, RegexAnchoring anchoring);
}
