package io.gatewayapi.codegen.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** One automaton for several tests of one text, which walks all of theirs at once. */
final class Conjunction {
  private final List<TextTest> tests;
  private final List<Dfa> parts;

  /** For each class of the alphabet, its class in each part's. */
  private final List<List<Integer>> classes = new ArrayList<>();

  private final Map<List<Integer>, Integer> numbers = new HashMap<>();
  private final List<List<Integer>> states = new ArrayList<>();
  private final BitSet accepts = new BitSet();

  private Conjunction(List<TextTest> tests) {
    this.tests = List.copyOf(tests);
    this.parts = tests.stream().map(test -> Table.dfa(test.pattern())).toList();
  }

  /** The automaton that finds something where all tests hold. */
  static Dfa of(List<TextTest> tests) {
    return new Conjunction(tests).dfa();
  }

  private Dfa dfa() {
    Alphabet alphabet = alphabet();
    List<int[]> next = new ArrayList<>();
    for (int sink : List.of(Dfa.NO, Dfa.YES)) {
      int[] same = new int[alphabet.size()];
      Arrays.fill(same, sink);
      next.add(same);
      states.add(List.of());
    }
    accepts.set(Dfa.YES);
    int start = number(parts.stream().map(Dfa::start).toList());
    for (int state = 2; state < states.size(); state++) {
      int[] row = new int[alphabet.size()];
      for (int symbol = 0; symbol < row.length; symbol++) {
        row[symbol] = number(after(states.get(state), classes.get(symbol)));
      }
      next.add(row);
    }
    return Minimal.of(new Dfa(alphabet, start, next, accepts));
  }

  private List<Integer> after(List<Integer> state, List<Integer> symbol) {
    List<Integer> result = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      result.add(parts.get(i).next().get(state.get(i))[symbol.get(i)]);
    }
    return result;
  }

  private int number(List<Integer> state) {
    boolean decided = true;
    boolean accepted = true;
    for (int i = 0; i < parts.size(); i++) {
      boolean wanted = tests.get(i).wanted();
      if (state.get(i) == (wanted ? Dfa.NO : Dfa.YES)) {
        return Dfa.NO;
      }
      decided &= state.get(i) == (wanted ? Dfa.YES : Dfa.NO);
      accepted &= parts.get(i).accepts().get(state.get(i)) == wanted;
    }
    if (decided) {
      return Dfa.YES;
    }
    boolean atEnd = accepted;
    return numbers.computeIfAbsent(state, key -> {
      states.add(key);
      accepts.set(states.size() - 1, atEnd);
      return states.size() - 1;
    });
  }

  /** Ranges where a range of any part begins. */
  private Alphabet alphabet() {
    TreeSet<Integer> starts = new TreeSet<>();
    parts.forEach(part -> starts.addAll(part.alphabet().starts()));
    List<Integer> ranges = new ArrayList<>();
    List<Integer> samples = new ArrayList<>();
    for (int start : starts) {
      List<Integer> one =
          parts.stream().map(part -> part.alphabet().classOf(start)).toList();
      if (!classes.contains(one)) {
        classes.add(one);
        samples.add(start);
      }
      ranges.add(classes.indexOf(one));
    }
    return new Alphabet(new ArrayList<>(starts), ranges, samples);
  }
}
