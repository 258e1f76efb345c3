package io.gatewayapi.codegen.pattern;

import io.gatewayapi.codegen.pattern.syntax.Nfa;
import io.gatewayapi.codegen.pattern.syntax.RegexException;
import io.gatewayapi.codegen.pattern.syntax.RegexParser;
import java.util.List;

/** Writes automata as text, a number a character, which validation's {@code TableMatcher} reads. */
final class Table {
  private static final int LARGEST = 0xd7ff;

  private Table() {}

  /**
   * The table of a pattern.
   *
   * @param pattern in RE2 syntax
   * @return numbers: of classes, states, ranges; the start; a class for each ASCII character; for
   *     each range beyond, its first code point in two parts and its class; for each state, whether
   *     it accepts the end; for each state the next ones by class
   * @throws UnsupportedPatternException if the pattern has no table
   */
  static String of(String pattern) {
    return text(dfa(pattern));
  }

  /**
   * The table of several tests of one text.
   *
   * @param tests the tests
   * @return as of one pattern, which would be found where all tests hold
   */
  static String of(List<TextTest> tests) {
    return text(Conjunction.of(tests));
  }

  static Dfa dfa(String pattern) {
    try {
      return Dfa.of(Nfa.of(RegexParser.parse(pattern)));
    } catch (RegexException | UnsupportedPatternException e) {
      throw UnsupportedPatternException.in(pattern, e.getMessage(), e);
    }
  }

  private static String text(Dfa dfa) {
    Alphabet alphabet = dfa.alphabet();
    int ascii = alphabet.starts().indexOf(128);
    StringBuilder out = new StringBuilder();
    put(out, alphabet.size());
    put(out, dfa.next().size());
    put(out, alphabet.starts().size() - ascii);
    put(out, dfa.start());
    for (int point = 0, range = 0; point < 128; point++) {
      while (alphabet.starts().get(range + 1) <= point) {
        range++;
      }
      put(out, alphabet.classes().get(range));
    }
    for (int range = ascii; range < alphabet.starts().size(); range++) {
      put(out, alphabet.starts().get(range) >> 12);
      put(out, alphabet.starts().get(range) & 0xfff);
      put(out, alphabet.classes().get(range));
    }
    for (int state = 0; state < dfa.next().size(); state++) {
      put(out, dfa.accepts().get(state) ? 1 : 0);
    }
    dfa.next().forEach(row -> {
      for (int next : row) {
        put(out, next);
      }
    });
    return out.toString();
  }

  private static void put(StringBuilder out, int number) {
    if (number > LARGEST) {
      throw new UnsupportedPatternException("an automaton of " + number + " states");
    }
    out.append((char) number);
  }
}
