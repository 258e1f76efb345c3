package io.gatewayapi.codegen.imports;

import io.gatewayapi.codegen.catalogue.Bundle;
import io.gatewayapi.codegen.catalogue.Channel;
import io.gatewayapi.codegen.catalogue.Context;
import io.gatewayapi.codegen.catalogue.Place;
import io.gatewayapi.codegen.catalogue.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The places of an owner, and the shortest exact scopes among them.
 *
 * <p>Per channel a scope is a row of intervals of releases that do not overlap, each narrowed as
 * little as possible. The fact holds in every release of an interval at one place at least, so that
 * the releases are true also when read without the owner.
 */
final class Domain {
  private static final String ALL = "";

  private final int size;
  private final List<Bundle> bundles;
  private final Map<Bundle, Map<String, Set<Place>>> index = new HashMap<>();

  /**
   * Makes a domain.
   *
   * @param places the owner's places
   * @param bundles all bundles, also those that do not have the owner
   */
  Domain(Set<Place> places, Collection<Bundle> bundles) {
    this.size = places.size();
    this.bundles = bundles.stream().sorted().toList();
    for (Place place : places) {
      for (String narrowing : narrowings(place)) {
        index
            .computeIfAbsent(place.context().bundle(), b -> new HashMap<>())
            .computeIfAbsent(narrowing, n -> new HashSet<>())
            .add(place);
      }
    }
  }

  /** What a place can be narrowed by, the widest first. */
  private static List<String> narrowings(Place place) {
    Context context = place.context();
    String kind = context.apiVersion() + "/" + context.kind();
    return List.of(ALL, context.apiVersion(), kind, kind + ":" + place.path());
  }

  /**
   * Where a fact holds.
   *
   * @param holds some of this domain's places
   * @return empty if it holds at all of them
   */
  Optional<Scope> scope(Set<Place> holds) {
    return holds.size() == size ? Optional.empty() : Optional.of(exact(holds));
  }

  /**
   * Where a fact holds, said also if it holds everywhere.
   *
   * @param holds some of this domain's places
   * @return the scope
   */
  Scope exact(Set<Place> holds) {
    Map<Bundle, Set<Place>> wanted = new TreeMap<>();
    holds.forEach(place ->
        wanted.computeIfAbsent(place.context().bundle(), b -> new HashSet<>()).add(place));
    Set<Set<String>> candidates = new LinkedHashSet<>();
    wanted.forEach((bundle, places) -> candidates.add(narrowest(bundle, places)));
    List<Scope.Part> parts = new ArrayList<>();
    for (Channel channel : Channel.values()) {
      List<Bundle> row = bundles.stream().filter(b -> b.channel() == channel).toList();
      cover(row, wanted, candidates, parts);
    }
    return new Scope(parts);
  }

  /** Takes the longest interval from each release on: no other row of intervals is shorter. */
  private void cover(
      List<Bundle> row,
      Map<Bundle, Set<Place>> wanted,
      Set<Set<String>> candidates,
      List<Scope.Part> parts) {
    int start = 0;
    while (start < row.size()) {
      int end = start;
      Set<String> best = Set.of();
      for (Set<String> candidate : candidates) {
        int reach = start;
        while (reach < row.size() && fits(candidate, row.get(reach), wanted)) {
          reach++;
        }
        if (reach > end || (reach == end && reach > start && candidate.size() < best.size())) {
          end = reach;
          best = candidate;
        }
      }
      if (end > start) {
        Bundle first = row.get(start);
        List<String> narrowings = best.contains(ALL) ? List.of() : List.copyOf(best);
        parts.add(new Scope.Part(
            first.channel(), first.release(), row.get(end - 1).release(), narrowings));
      }
      start = Math.max(end, start + 1);
    }
  }

  /** For each place the widest narrowing within which the fact holds everywhere. */
  private Set<String> narrowest(Bundle bundle, Set<Place> holds) {
    if (holds.size() == at(bundle, ALL).size()) {
      return Set.of(ALL);
    }
    Set<String> result = new TreeSet<>();
    Map<String, Boolean> everywhere = new HashMap<>();
    for (Place place : holds) {
      narrowings(place).stream()
          .filter(narrowing ->
              everywhere.computeIfAbsent(narrowing, n -> holds.containsAll(at(bundle, n))))
          .findFirst()
          .ifPresent(result::add);
    }
    return result;
  }

  private boolean fits(Set<String> candidate, Bundle bundle, Map<Bundle, Set<Place>> wanted) {
    Set<Place> holds = wanted.getOrDefault(bundle, Set.of());
    if (holds.isEmpty() || candidate.contains(ALL)) {
      return !holds.isEmpty() && holds.size() == at(bundle, ALL).size();
    }
    Set<Place> covered = new HashSet<>();
    candidate.forEach(narrowing -> covered.addAll(at(bundle, narrowing)));
    return covered.equals(holds);
  }

  private Set<Place> at(Bundle bundle, String narrowing) {
    return index.getOrDefault(bundle, Map.of()).getOrDefault(narrowing, Set.of());
  }
}
