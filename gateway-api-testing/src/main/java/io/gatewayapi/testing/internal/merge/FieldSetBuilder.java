package io.gatewayapi.testing.internal.merge;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects paths into a set of fields. */
final class FieldSetBuilder {
  private final SortedSet<PathElement> members = new TreeSet<>();
  private final SortedMap<PathElement, FieldSetBuilder> children = new TreeMap<>();

  /** Adds a path; the root itself is no field. */
  void add(Iterable<PathElement> path) {
    FieldSetBuilder node = this;
    PathElement last = null;
    for (PathElement step : path) {
      if (last != null) {
        node = node.children.computeIfAbsent(last, s -> new FieldSetBuilder());
      }
      last = step;
    }
    if (last != null) {
      node.members.add(last);
    }
  }

  FieldSet build() {
    SortedMap<PathElement, FieldSet> below = new TreeMap<>();
    children.forEach((step, child) -> below.put(step, child.build()));
    return new FieldSet(new TreeSet<>(members), below);
  }
}
