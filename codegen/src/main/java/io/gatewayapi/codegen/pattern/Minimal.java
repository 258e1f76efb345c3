package io.gatewayapi.codegen.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes one state of all that cannot be told apart. */
final class Minimal {
  private Minimal() {}

  static Dfa of(Dfa dfa) {
    int[] blocks = blocks(dfa);
    // Numbers in the order of reaching, sinks first: the same pattern gives the same table.
    Map<Integer, Integer> numbers = new HashMap<>();
    List<Integer> samples = new ArrayList<>();
    for (int state : List.of(Dfa.NO, Dfa.YES, dfa.start())) {
      number(state, blocks, numbers, samples);
    }
    for (int i = 0; i < samples.size(); i++) {
      for (int after : dfa.next().get(samples.get(i))) {
        number(after, blocks, numbers, samples);
      }
    }
    List<int[]> next = new ArrayList<>();
    BitSet accepts = new BitSet();
    for (int i = 0; i < samples.size(); i++) {
      int[] row = dfa.next().get(samples.get(i)).clone();
      Arrays.setAll(row, symbol -> known(numbers, blocks[row[symbol]]));
      next.add(row);
      accepts.set(i, dfa.accepts().get(samples.get(i)));
    }
    return new Dfa(dfa.alphabet(), known(numbers, blocks[dfa.start()]), next, accepts);
  }

  private static int known(Map<Integer, Integer> numbers, int block) {
    Integer number = numbers.get(block);
    if (number == null) {
      throw new IllegalStateException("block " + block);
    }
    return number;
  }

  private static void number(
      int state, int[] blocks, Map<Integer, Integer> numbers, List<Integer> samples) {
    if (numbers.putIfAbsent(blocks[state], samples.size()) == null) {
      samples.add(state);
    }
  }

  /** Splits the states until those of a block go on to the same blocks. */
  private static int[] blocks(Dfa dfa) {
    int size = dfa.next().size();
    int[] blocks = new int[size];
    for (int state = 0; state < size; state++) {
      // The sinks stay apart from all others: a search stops there.
      blocks[state] = state <= Dfa.YES ? 2 + state : dfa.accepts().get(state) ? 1 : 0;
    }
    for (int count = 0, before = -1; count != before; ) {
      before = count;
      Map<List<Integer>, Integer> split = new HashMap<>();
      int[] finer = new int[size];
      for (int state = 0; state < size; state++) {
        List<Integer> key = new ArrayList<>(List.of(blocks[state]));
        for (int after : dfa.next().get(state)) {
          key.add(blocks[after]);
        }
        finer[state] = split.computeIfAbsent(key, k -> split.size());
      }
      blocks = finer;
      count = split.size();
    }
    return blocks;
  }
}
