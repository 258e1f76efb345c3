package io.gatewayapi.codegen.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.codegen.catalogue.Bundle;
import io.gatewayapi.codegen.catalogue.Channel;
import io.gatewayapi.codegen.catalogue.Context;
import io.gatewayapi.codegen.catalogue.Place;
import io.gatewayapi.codegen.catalogue.Release;
import io.gatewayapi.codegen.catalogue.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Scopes are exact among the owner's places, and short. */
class DomainTest {
  private static final List<Bundle> BUNDLES = bundles(4);
  private static final String V1 = "a.example/v1";
  private static final String BETA = "a.example/v1beta1";

  private static List<Bundle> bundles(int releases) {
    List<Bundle> bundles = new ArrayList<>();
    for (int minor = 0; minor < releases; minor++) {
      for (Channel channel : Channel.values()) {
        bundles.add(new Bundle(new Release(1, minor, 0), channel));
      }
    }
    return bundles;
  }

  private static Place place(int minor, Channel channel, String apiVersion, String kind) {
    Bundle bundle = new Bundle(new Release(1, minor, 0), channel);
    return Place.root(new Context(apiVersion, kind, bundle)).property("spec");
  }

  private static Set<Place> standard(int from, int to, String... apiVersions) {
    Set<Place> places = new HashSet<>();
    for (int minor = from; minor <= to; minor++) {
      for (String apiVersion : apiVersions) {
        places.add(place(minor, Channel.STANDARD, apiVersion, "Lamp"));
      }
    }
    return places;
  }

  private static Set<Place> union(Set<Place> one, Set<Place> other) {
    Set<Place> union = new HashSet<>(one);
    union.addAll(other);
    return union;
  }

  private static String scope(Set<Place> owner, Set<Place> holds) {
    return new Domain(owner, BUNDLES).scope(holds).map(Scope::toString).orElse("omitted");
  }

  @Test
  void factOfAllPlacesNeedsNoScope() {
    assertThat(scope(standard(0, 3, V1), standard(0, 3, V1))).isEqualTo("omitted");
  }

  @Test
  void neighbouringReleasesAreOneInterval() {
    assertThat(scope(standard(0, 3, V1), standard(1, 3, V1)))
        .isEqualTo("[standard v1.1.0..v1.3.0]");
    assertThat(scope(standard(0, 3, V1), standard(2, 2, V1))).isEqualTo("[standard v1.2.0]");
  }

  @Test
  void gapsOfTheFactAndOfTheOwnerEndAnInterval() {
    Set<Place> gap = union(standard(0, 0, V1), standard(2, 2, V1));

    assertThat(scope(standard(0, 3, V1), gap)).isEqualTo("[standard v1.0.0, standard v1.2.0]");
    assertThat(scope(union(gap, standard(3, 3, V1)), gap))
        .isEqualTo("[standard v1.0.0, standard v1.2.0]");
  }

  @Test
  void versionsNarrowOnlyWhereTheyDiffer() {
    Set<Place> holds = union(standard(0, 1, V1, BETA), standard(2, 3, BETA));

    assertThat(scope(standard(0, 3, V1, BETA), holds))
        .isEqualTo("[standard v1.0.0..v1.1.0, standard v1.2.0..v1.3.0 a.example/v1beta1]");
  }

  @Test
  void narrowingReachesBackOverReleasesThatDoNotNeedIt() {
    Set<Place> owner = union(standard(0, 3, V1), standard(2, 3, BETA));

    assertThat(scope(owner, standard(0, 3, V1)))
        .isEqualTo("[standard v1.0.0..v1.3.0 a.example/v1]");
  }

  @Test
  void kindsNarrowWhereOneVersionDiffersInItself() {
    Set<Place> owner = new HashSet<>(standard(0, 1, V1, BETA));
    owner.add(place(0, Channel.STANDARD, V1, "Rug"));
    owner.add(place(1, Channel.STANDARD, V1, "Rug"));

    assertThat(scope(owner, standard(0, 1, V1, BETA)))
        .isEqualTo("[standard v1.0.0..v1.1.0 a.example/v1/Lamp a.example/v1beta1]");
  }

  /** A thousand random owners and facts: the scope, read back, says what was put in. */
  @Test
  void scopesAreExact() {
    long seed = 20261122;
    Random random = new Random(seed);
    for (int round = 0; round < 1000; round++) {
      Set<Place> owner = randomPlaces(random);
      Set<Place> holds =
          owner.stream().filter(p -> random.nextInt(4) > 0).collect(Collectors.toSet());
      if (round % 2 == 0) {
        holds.removeIf(p -> p.context().bundle().release().minor() < 2);
      }
      Scope exact = new Domain(owner, BUNDLES).exact(holds);
      if (holds.isEmpty()) {
        assertThat(exact.parts()).isEmpty();
        continue;
      }
      Scope read = Scope.parse(exact.toJson());
      Set<Place> found = owner.stream().filter(read::includes).collect(Collectors.toSet());
      assertThat(found).as("seed %d round %d: %s", seed, round, read).isEqualTo(holds);
      Set<Bundle> bundles =
          holds.stream().map(p -> p.context().bundle()).collect(Collectors.toSet());
      assertThat(BUNDLES.stream().filter(read::includes))
          .as("seed %d round %d: bundles of %s", seed, round, read)
          .containsExactlyInAnyOrderElementsOf(bundles);
    }
  }

  private static Set<Place> randomPlaces(Random random) {
    Set<Place> places = new HashSet<>();
    for (Bundle bundle : BUNDLES) {
      for (String apiVersion : List.of(V1, BETA)) {
        for (String kind : List.of("Lamp", "Rug")) {
          for (String path : List.of("spec.a", "spec.b[]")) {
            if (random.nextInt(3) > 0) {
              places.add(new Place(new Context(apiVersion, kind, bundle), path));
            }
          }
        }
      }
    }
    return places;
  }
}
