package io.gatewayapi.testing.internal.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;

/**
 * A set of fields: those that are members themselves, and sets of fields below others.
 *
 * <p>Immutable. A child is never empty.
 *
 * @param members the steps that end a path of the set
 * @param children what the set holds further down
 */
public record FieldSet(SortedSet<PathElement> members, SortedMap<PathElement, FieldSet> children) {
  /** The set without fields. */
  public static final FieldSet EMPTY = new FieldSet(new TreeSet<>(), new TreeMap<>());

  /** Wraps both, which the caller gives away. */
  public FieldSet {
    members = Collections.unmodifiableSortedSet(members);
    children = Collections.unmodifiableSortedMap(children);
  }

  /**
   * A set of one path.
   *
   * @param names the names of fields, from the root on
   * @return the set
   */
  public static FieldSet of(String... names) {
    FieldSetBuilder set = new FieldSetBuilder();
    set.add(Arrays.stream(names).map(PathElement::field).toList());
    return set.build();
  }

  /**
   * Whether the set has no fields.
   *
   * @return true if so
   */
  public boolean isEmpty() {
    return members.isEmpty() && children.isEmpty();
  }

  /**
   * What the set holds below a step.
   *
   * @param step the step
   * @return a set, perhaps empty
   */
  FieldSet below(PathElement step) {
    return children.getOrDefault(step, EMPTY);
  }

  /**
   * The fields of both sets.
   *
   * @param other the other set
   * @return the union
   */
  public FieldSet union(FieldSet other) {
    if (isEmpty() || other.isEmpty()) {
      return isEmpty() ? other : this;
    }
    SortedSet<PathElement> all = new TreeSet<>(members);
    all.addAll(other.members);
    SortedMap<PathElement, FieldSet> below = new TreeMap<>(children);
    other.children.forEach((step, set) -> below.merge(step, set, FieldSet::union));
    return new FieldSet(all, below);
  }

  /**
   * The fields that are in this set and not in the other one; what is below a field of the other
   * one stays.
   *
   * @param other the other set
   * @return the difference
   */
  public FieldSet minus(FieldSet other) {
    if (isEmpty() || other.isEmpty()) {
      return this;
    }
    SortedSet<PathElement> rest = new TreeSet<>(members);
    rest.removeAll(other.members);
    return new FieldSet(rest, each(other, FieldSet::minus));
  }

  /**
   * The fields that are in this set and neither in the other one nor below its fields.
   *
   * @param other the other set
   * @return the difference
   */
  public FieldSet minusTrees(FieldSet other) {
    if (isEmpty() || other.isEmpty()) {
      return this;
    }
    SortedSet<PathElement> rest = new TreeSet<>(members);
    rest.removeAll(other.members);
    SortedMap<PathElement, FieldSet> below = each(other, FieldSet::minusTrees);
    below.keySet().removeAll(other.members);
    return new FieldSet(rest, below);
  }

  /**
   * The fields that are in both sets.
   *
   * @param other the other set
   * @return the intersection
   */
  public FieldSet intersection(FieldSet other) {
    if (isEmpty() || other.isEmpty()) {
      return EMPTY;
    }
    SortedSet<PathElement> both = new TreeSet<>(members);
    both.retainAll(other.members);
    return new FieldSet(both, each(other, FieldSet::intersection));
  }

  private SortedMap<PathElement, FieldSet> each(
      FieldSet other, BinaryOperator<FieldSet> operation) {
    SortedMap<PathElement, FieldSet> below = new TreeMap<>();
    children.forEach((step, set) -> {
      FieldSet rest = operation.apply(set, other.below(step));
      if (!rest.isEmpty()) {
        below.put(step, rest);
      }
    });
    return below;
  }

  /** The part of the set that is one field of the root, or below it. */
  public FieldSet only(String name) {
    PathElement step = PathElement.field(name);
    SortedSet<PathElement> member = new TreeSet<>(members);
    member.removeIf(m -> !m.equals(step));
    SortedMap<PathElement, FieldSet> below = new TreeMap<>(children);
    below.keySet().removeIf(k -> !k.equals(step));
    return new FieldSet(member, below);
  }

  /**
   * The same with every declared field a member that has members below it.
   *
   * @param shape the schema at the root of the set
   * @return a larger set
   */
  FieldSet withParents(Shape shape) {
    SortedSet<PathElement> all = new TreeSet<>(members);
    SortedMap<PathElement, FieldSet> below = new TreeMap<>();
    for (Map.Entry<PathElement, FieldSet> child : children.entrySet()) {
      PathElement step = child.getKey();
      if (step.kind() == PathElement.Kind.FIELD && shape.declares(step.text())) {
        all.add(step);
      }
      below.put(step, child.getValue().withParents(shape.below(step)));
    }
    return new FieldSet(all, below);
  }

  /**
   * Every path of the set as messages spell it, members before what is below.
   *
   * @return {@code .spec.hostnames} and so on
   */
  public List<String> paths() {
    List<String> paths = new ArrayList<>();
    collect("", paths);
    return paths;
  }

  private void collect(String prefix, List<String> paths) {
    members.forEach(step -> paths.add(prefix + step));
    children.forEach((step, set) -> set.collect(prefix + step, paths));
  }
}
