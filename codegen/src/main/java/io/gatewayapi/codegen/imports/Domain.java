package io.gatewayapi.codegen.imports;

import io.gatewayapi.codegen.catalogue.Bundle;
import io.gatewayapi.codegen.catalogue.Channel;
import io.gatewayapi.codegen.catalogue.Context;
import io.gatewayapi.codegen.catalogue.Place;
import io.gatewayapi.codegen.catalogue.Release;
import io.gatewayapi.codegen.catalogue.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
 * <p>A scope is a union of intervals of releases, narrowed as little as possible. An interval is
 * used only if the fact holds at all the owner's places in it, and at one at least in each of its
 * releases; so that it is true also when read without its owner.
 */
final class Domain {
  private static final String ALL = "";
  private static final Comparator<Box> BEST = Comparator.comparingInt(Box::gain)
      .reversed()
      .thenComparingInt(Box::level)
      .thenComparing(Box::first)
      .thenComparing(Box::narrowing);

  private final Set<Place> places;
  private final Collection<Bundle> bundles;
  private final Map<Bundle, Map<String, Set<Place>>> index;

  /** An interval of releases with one narrowing, and the places that it covers. */
  private record Box(
      Channel channel, Release first, Release last, String narrowing, Set<Place> places, int gain) {
    int level() {
      return narrowing.isEmpty()
          ? 0
          : narrowing.indexOf(':') >= 0
              ? 3
              : (int) narrowing.chars().filter(c -> c == '/').count();
    }

    Box uncovered(Set<Place> rest) {
      int count = (int) places.stream().filter(rest::contains).count();
      return new Box(channel, first, last, narrowing, places, count);
    }
  }

  Domain(Set<Place> places, Collection<Bundle> bundles) {
    this.places = new HashSet<>(places);
    this.bundles = new TreeSet<>(bundles);
    this.index = index(places);
  }

  /**
   * Where a fact holds.
   *
   * @param holds some of this domain's places
   * @return empty if it holds at all of them
   */
  Optional<Scope> scope(Set<Place> holds) {
    return holds.size() == places.size() ? Optional.empty() : Optional.of(exact(holds));
  }

  /** The same, said also if it holds everywhere. */
  Scope exact(Set<Place> holds) {
    Map<Bundle, Map<String, Set<Place>>> wanted = index(holds);
    Map<String, List<Box>> chosen = new LinkedHashMap<>();
    for (Channel channel : Channel.values()) {
      Set<Place> rest = new LinkedHashSet<>();
      holds.stream().filter(p -> p.context().bundle().channel() == channel).forEach(rest::add);
      List<Box> candidates = candidates(channel, wanted);
      while (!rest.isEmpty()) {
        Box best = candidates.stream().map(b -> b.uncovered(rest)).min(BEST).orElseThrow();
        rest.removeAll(best.places());
        String releases = channel + " " + best.first() + " " + best.last();
        chosen.computeIfAbsent(releases, k -> new ArrayList<>()).add(best);
      }
    }
    return new Scope(chosen.values().stream().map(Domain::part).sorted(ORDER).toList());
  }

  private static final Comparator<Scope.Part> ORDER = Comparator.comparing(Scope.Part::channel)
      .thenComparing(Scope.Part::first)
      .thenComparing(Scope.Part::last)
      .thenComparing(part -> String.join(" ", part.narrowings()));

  private static Scope.Part part(List<Box> boxes) {
    Box any = boxes.get(0);
    List<String> narrowings = boxes.stream().map(Box::narrowing).sorted().toList();
    boolean all = narrowings.contains(ALL);
    return new Scope.Part(any.channel(), any.first(), any.last(), all ? List.of() : narrowings);
  }

  /** The longest intervals of each narrowing in which the fact holds at all places. */
  private List<Box> candidates(Channel channel, Map<Bundle, Map<String, Set<Place>>> wanted) {
    Set<String> narrowings = new TreeSet<>();
    wanted.forEach((bundle, byNarrowing) -> narrowings.addAll(byNarrowing.keySet()));
    List<Box> boxes = new ArrayList<>();
    for (String narrowing : narrowings) {
      List<Bundle> run = new ArrayList<>();
      for (Bundle bundle : bundles) {
        if (bundle.channel() != channel) {
          continue;
        }
        if (isPure(bundle, narrowing, wanted)) {
          run.add(bundle);
        } else {
          addBox(narrowing, run, boxes);
          run.clear();
        }
      }
      addBox(narrowing, run, boxes);
    }
    return boxes;
  }

  private void addBox(String narrowing, List<Bundle> run, List<Box> boxes) {
    if (!run.isEmpty()) {
      Set<Place> covered = new HashSet<>();
      run.forEach(bundle -> covered.addAll(at(index, bundle, narrowing)));
      Bundle first = run.get(0);
      Release last = run.get(run.size() - 1).release();
      boxes.add(new Box(first.channel(), first.release(), last, narrowing, covered, 0));
    }
  }

  private boolean isPure(
      Bundle bundle, String narrowing, Map<Bundle, Map<String, Set<Place>>> wanted) {
    int count = at(wanted, bundle, narrowing).size();
    return count > 0 && count == at(index, bundle, narrowing).size();
  }

  private static Set<Place> at(
      Map<Bundle, Map<String, Set<Place>>> index, Bundle bundle, String narrowing) {
    return index.getOrDefault(bundle, Map.of()).getOrDefault(narrowing, Set.of());
  }

  private static Map<Bundle, Map<String, Set<Place>>> index(Set<Place> places) {
    Map<Bundle, Map<String, Set<Place>>> index = new TreeMap<>();
    for (Place place : places) {
      Context context = place.context();
      String kind = context.apiVersion() + "/" + context.kind();
      Map<String, Set<Place>> byNarrowing =
          index.computeIfAbsent(context.bundle(), b -> new TreeMap<>());
      for (String narrowing : List.of(ALL, context.apiVersion(), kind, kind + ":" + place.path())) {
        byNarrowing.computeIfAbsent(narrowing, n -> new HashSet<>()).add(place);
      }
    }
    return index;
  }
}
