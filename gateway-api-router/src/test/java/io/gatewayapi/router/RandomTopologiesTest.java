package io.gatewayapi.router;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.router.decision.BackendShare;
import io.gatewayapi.router.decision.RoutingDecision;
import io.gatewayapi.router.explain.MatchVerdict;
import io.gatewayapi.router.id.MatchId;
import io.gatewayapi.router.topology.Inventory;
import io.gatewayapi.router.topology.RouteNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What must hold of any topology: changes that must not matter do not, and those that must do. Each
 * case is named by its seed.
 */
class RandomTopologiesTest {
  private static final int TOPOLOGIES = 60;
  private static final int REQUESTS = 40;

  static Stream<Long> seeds() {
    return Stream.iterate(1L, seed -> seed + 1).limit(TOPOLOGIES);
  }

  private static RandomTopology random(long seed) {
    return new RandomTopology(new Random(seed));
  }

  private static Router router(Inventory inventory) {
    return LinearRouter.of(Topology.of(inventory));
  }

  private static String shares(RoutingDecision decision) {
    return backends(decision).stream()
        .map(b -> b.backend() + "=" + b.share() + b.fold(f -> "", a -> "!" + a.reason()))
        .toList()
        .toString();
  }

  private static List<BackendShare> backends(RoutingDecision decision) {
    return decision.fold(new RoutingDecision.Cases<>(
        forward -> forward.backends(),
        redirect -> List.of(),
        respond -> List.of(),
        reject -> reject.backends()));
  }

  private static Optional<MatchId> match(RoutingDecision decision) {
    return decision.reached().matchFound();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void removingAllFiltersChangesNeitherListenerNorMatchNorShares(long seed) {
    RandomTopology random = random(seed);
    Router with = router(random.inventory());
    Router without = router(random.withoutFilters());
    for (RouteRequest request : random.requests(REQUESTS)) {
      RoutingDecision before = with.route(request);
      RoutingDecision after = without.route(request);
      assertThat(after.reached()).isEqualTo(before.reached());
      if (!backends(before).isEmpty()) {
        assertThat(shares(after)).isEqualTo(shares(before));
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void routeOnADisjointHostnameChangesNoDecisionForOtherHosts(long seed) {
    RandomTopology random = random(seed);
    Router before = router(random.inventory());
    Router after = router(random.with(random.routeFor("apart.example", "shop/apart")));
    for (RouteRequest request : random.requests(REQUESTS)) {
      assertThat(after.route(request).reached()).isEqualTo(before.route(request).reached());
      assertThat(shares(after.route(request))).isEqualTo(shares(before.route(request)));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void orderOfTheInputChangesNothing(long seed) {
    RandomTopology random = random(seed);
    List<RouteNode> shuffled = new ArrayList<>(random.routes());
    Collections.shuffle(shuffled, new Random(-seed));
    Router before = router(random.inventory());
    Router after = router(random.of(shuffled));
    for (RouteRequest request : random.requests(REQUESTS)) {
      assertThat(after.route(request)).isEqualTo(before.route(request));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void removingTheWinnerPromotesTheRunnerUpThatTheExplanationNamed(long seed) {
    RandomTopology random = random(seed);
    Router router = router(random.inventory());
    for (RouteRequest request : random.requests(REQUESTS)) {
      RoutingDecision before = router.route(request);
      if (match(before).isPresent()) {
        MatchId winner = match(before).get();
        Optional<MatchId> next = before.explanation().matches().stream()
            .filter(m -> m.defeatFound().isPresent())
            .map(MatchVerdict::id)
            .findFirst();
        RoutingDecision after = router(random.without(winner)).route(request);
        assertThat(match(after).map(MatchId::route)).isEqualTo(next.map(MatchId::route));
        assertThat(match(after).map(MatchId::rule)).isEqualTo(next.map(MatchId::rule));
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void sharesSumToOneUnlessNoBackendIsEligible(long seed) {
    RandomTopology random = random(seed);
    Router router = router(random.inventory());
    for (RouteRequest request : random.requests(REQUESTS)) {
      List<BackendShare> backends = backends(router.route(request));
      double sum = backends.stream().mapToDouble(BackendShare::share).sum();
      boolean none = backends.stream().allMatch(b -> b.share() == 0);
      assertThat(sum).isCloseTo(none ? 0 : 1, Offset.offset(1e-9));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyDecisionHasAReasonAndEveryCandidateAVerdict(long seed) {
    RandomTopology random = random(seed);
    Router router = router(random.inventory());
    for (RouteRequest request : random.requests(REQUESTS)) {
      RoutingDecision decision = router.route(request);
      assertThat(decision.reason()).isNotBlank();
      assertThat(decision.explanation().routes()).hasSameSizeAs(random.routes());
      long winners = decision.explanation().matches().stream()
          .filter(m -> m instanceof MatchVerdict.Won)
          .count();
      assertThat(winners).isEqualTo(match(decision).isPresent() ? 1 : 0);
    }
  }
}
