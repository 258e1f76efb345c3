package io.gatewayapi.validation.internal.pattern;

import io.gatewayapi.validation.UnsupportedPatternException;
import io.gatewayapi.validation.internal.pattern.syntax.Nfa;
import io.gatewayapi.validation.internal.pattern.syntax.RegexException;
import io.gatewayapi.validation.internal.pattern.syntax.RegexParser;

/** A nondeterministic automaton that is followed through all its states at once. */
final class NfaMatcher extends PatternMatcher {
  private final Nfa nfa;

  private NfaMatcher(Nfa nfa) {
    this.nfa = nfa;
  }

  static NfaMatcher parse(String pattern) {
    try {
      return new NfaMatcher(Nfa.of(RegexParser.parse(pattern)));
    } catch (RegexException e) {
      throw new UnsupportedPatternException(pattern, e);
    }
  }

  @Override
  public boolean find(String text) {
    return new NfaSearch(nfa, text).find();
  }
}
