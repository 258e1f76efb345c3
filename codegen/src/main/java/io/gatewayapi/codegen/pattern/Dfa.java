package io.gatewayapi.codegen.pattern;

import io.gatewayapi.codegen.pattern.syntax.Nfa;
import io.gatewayapi.codegen.pattern.syntax.Regex.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A deterministic automaton that looks for an expression anywhere in a text.
 *
 * <p>State {@link #NO} means that no match can come any more, {@link #YES} that one was found.
 *
 * @param alphabet what the transitions are for
 * @param start where to begin
 * @param next for each state the next one by class
 * @param accepts the states in which the end of the text makes a match
 */
record Dfa(Alphabet alphabet, int start, List<int[]> next, BitSet accepts) {
  static final int NO = 0;
  static final int YES = 1;

  /** The expression of an automaton, to be found anywhere. */
  static Dfa of(Nfa nfa) {
    return new Construction(nfa).dfa();
  }

  /** Subset construction. */
  private static final class Construction {
    private final Nfa nfa;
    private final Alphabet alphabet;
    private final Map<Object, Integer> numbers = new HashMap<>();
    private final List<int[]> next = new ArrayList<>();
    private final BitSet accepts = new BitSet();
    private final List<TreeSet<Integer>> sets = new ArrayList<>();

    Construction(Nfa nfa) {
      this.nfa = nfa;
      this.alphabet = Alphabet.of(nfa);
    }

    Dfa dfa() {
      for (int sink : List.of(NO, YES)) {
        int[] same = new int[alphabet.size()];
        Arrays.fill(same, sink);
        next.add(same);
        sets.add(new TreeSet<>());
      }
      accepts.set(YES);
      int start = number(new TreeSet<>(List.of(nfa.start())), true);
      for (int state = 2; state < sets.size(); state++) {
        step(state);
      }
      return Minimal.of(new Dfa(alphabet, start, next, accepts));
    }

    private void step(int state) {
      for (int symbol = 0; symbol < alphabet.size(); symbol++) {
        int point = alphabet.samples().get(symbol);
        // A match may begin anywhere.
        TreeSet<Integer> after = new TreeSet<>(List.of(nfa.start()));
        for (int waiting : sets.get(state)) {
          if (nfa.state(waiting) instanceof Nfa.State.OneOf one && one.points().contains(point)) {
            after.add(one.next());
          }
        }
        next.get(state)[symbol] = number(after, false);
      }
    }

    private int number(TreeSet<Integer> reached, boolean begin) {
      TreeSet<Integer> set = closure(reached, begin, false);
      if (set.stream().anyMatch(this::matches)) {
        return YES;
      }
      if (set.isEmpty()) {
        return NO;
      }
      boolean atEnd = closure(reached, begin, true).stream().anyMatch(this::matches);
      return numbers.computeIfAbsent(List.of(set, atEnd), key -> {
        sets.add(set);
        next.add(new int[alphabet.size()]);
        accepts.set(sets.size() - 1, atEnd);
        return sets.size() - 1;
      });
    }

    private boolean matches(int state) {
      return nfa.state(state) instanceof Nfa.State.Match;
    }

    /** The states that are reached without text and wait for some, for the end, or for nothing. */
    private TreeSet<Integer> closure(TreeSet<Integer> from, boolean begin, boolean end) {
      TreeSet<Integer> result = new TreeSet<>();
      BitSet seen = new BitSet();
      List<Integer> todo = new ArrayList<>(from);
      while (!todo.isEmpty()) {
        int number = todo.remove(todo.size() - 1);
        if (seen.get(number)) {
          continue;
        }
        seen.set(number);
        if (nfa.state(number) instanceof Nfa.State.Fork fork) {
          todo.add(fork.next());
          todo.add(fork.other());
        } else if (nfa.state(number) instanceof Nfa.State.At at) {
          if (holds(at.place(), begin, end)) {
            todo.add(at.next());
          } else if (at.place() == Place.END_TEXT) {
            result.add(number);
          }
        } else {
          result.add(number);
        }
      }
      return result;
    }

    private static boolean holds(Place place, boolean begin, boolean end) {
      return switch (place) {
        case BEGIN_TEXT -> begin;
        case END_TEXT -> end;
        default -> throw new UnsupportedPatternException("the place " + place);
      };
    }
  }
}
