package io.gatewayapi.codegen.pattern;

import io.gatewayapi.codegen.pattern.syntax.CodePoints;
import io.gatewayapi.codegen.pattern.syntax.Nfa;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Code points sorted into classes: those of a class are treated alike by an automaton.
 *
 * @param starts where each range of code points begins, ascending; the first is 0
 * @param classes the class of each range
 * @param samples a code point of each class
 */
record Alphabet(List<Integer> starts, List<Integer> classes, List<Integer> samples) {
  Alphabet {
    starts = List.copyOf(starts);
    classes = List.copyOf(classes);
    samples = List.copyOf(samples);
  }

  static Alphabet of(Nfa nfa) {
    Set<CodePoints> sets = new LinkedHashSet<>();
    TreeSet<Integer> bounds = new TreeSet<>(Set.of(0, 128));
    for (int i = 0; i < nfa.size(); i++) {
      if (nfa.state(i) instanceof Nfa.State.OneOf one && sets.add(one.points())) {
        int[] ranges = one.points().bounds();
        for (int j = 0; j < ranges.length; j += 2) {
          bounds.add(ranges[j]);
          bounds.add(ranges[j + 1] + 1);
        }
      }
    }
    bounds.remove(CodePoints.LAST + 1);
    Map<List<Boolean>, Integer> known = new HashMap<>();
    List<Integer> classes = new ArrayList<>();
    List<Integer> samples = new ArrayList<>();
    for (int start : bounds) {
      List<Boolean> members = sets.stream().map(set -> set.contains(start)).toList();
      int number = known.computeIfAbsent(members, key -> {
        samples.add(start);
        return samples.size() - 1;
      });
      classes.add(number);
    }
    return new Alphabet(new ArrayList<>(bounds), classes, samples);
  }

  /** The class of a code point. */
  int classOf(int point) {
    int range = 0;
    while (range + 1 < starts.size() && starts.get(range + 1) <= point) {
      range++;
    }
    return classes.get(range);
  }

  int size() {
    return samples.size();
  }
}
