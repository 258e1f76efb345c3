package io.gatewayapi.router.precedence;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.router.LinearRouter;
import io.gatewayapi.router.RouteRequest;
import io.gatewayapi.router.RouteRequestBuilder;
import io.gatewayapi.router.Router;
import io.gatewayapi.router.Topology;
import io.gatewayapi.router.decision.BackendShare;
import io.gatewayapi.router.decision.RoutingDecision;
import io.gatewayapi.router.precedence.PlainGateway.Match;
import io.gatewayapi.router.precedence.PlainGateway.Request;
import io.gatewayapi.router.precedence.PlainGateway.Route;
import io.gatewayapi.router.precedence.PlainGateway.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The router decides as a model does that was written from the specification alone. */
class PlainOrderTest {
  private static final int GATEWAYS = 80;
  private static final int REQUESTS = 30;
  private static final List<String> HOSTNAMES =
      List.of("", "a.test", "b.a.test", "c.b.a.test", "*.test", "*.a.test", "*.b.a.test", "z.org");
  private static final List<String> HOSTS = List.of(
      "a.test", "A.Test", "b.a.test:8080", "c.b.a.test", "d.a.test", "q.b.a.test", "z.org", "test");
  private static final List<String> PATHS =
      List.of("/", "/a", "/a/", "/a/b", "/a/b/", "/ab", "/a/bc", "/b", "/A");

  static Stream<Long> seeds() {
    return Stream.iterate(1L, seed -> seed + 1).limit(GATEWAYS);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void routerDecidesAsTheModelDoes(long seed) {
    Chance chance = new Chance(new Random(seed));
    PlainGateway gateway = chance.gateway();
    PlainOrder model = new PlainOrder(gateway);
    Router router = LinearRouter.of(Topology.of(gateway.objects()));
    for (int i = 0; i < REQUESTS; i++) {
      Request request = chance.request();
      RoutingDecision decision = router.route(built(request));
      assertThat(rule(decision))
          .as(() -> request + "\n" + gateway + "\n" + decision.explanation())
          .isEqualTo(model.chosen(request));
      assertThat(shares(decision))
          .as(() -> request + "\n" + gateway)
          .isEqualTo(model.shares(request));
    }
  }

  private static RouteRequest built(Request request) {
    RouteRequestBuilder builder = RouteRequest.to("infra/web")
        .host(request.host())
        .method(request.method())
        .path(request.path() + (request.query().isEmpty() ? "" : "?" + request.query()));
    request.headers().forEach(builder::header);
    return builder.build();
  }

  private static Optional<String> rule(RoutingDecision decision) {
    return decision.reached().matchFound().map(match -> match.route().name() + " " + match.rule());
  }

  private static Map<String, Double> shares(RoutingDecision decision) {
    List<BackendShare> all = decision.fold(new RoutingDecision.Cases<>(
        RoutingDecision.Forward::backends,
        redirect -> List.of(),
        respond -> List.of(),
        RoutingDecision.Reject::backends));
    return all.stream()
        .filter(share -> share.share() > 0)
        .collect(Collectors.toMap(s -> s.backend().name().name(), BackendShare::share));
  }

  /** Draws from so few names that they often meet. */
  private record Chance(Random random) {
    private <T> T one(List<T> of) {
      return of.get(random.nextInt(of.size()));
    }

    private boolean rarely() {
      return random.nextInt(4) == 0;
    }

    private <T> List<T> some(int most, Supplier<T> make) {
      List<T> all = new ArrayList<>();
      for (int i = random.nextInt(most + 1); i > 0; i--) {
        all.add(make.get());
      }
      return all;
    }

    PlainGateway gateway() {
      Map<String, String> listeners = new LinkedHashMap<>();
      Set<String> names = new LinkedHashSet<>(some(4, () -> one(HOSTNAMES)));
      names.add(one(HOSTNAMES));
      names.forEach(name -> listeners.put("l" + listeners.size(), name));
      Map<String, Route> routes = new LinkedHashMap<>();
      for (int i = 1 + random.nextInt(6); i > 0; i--) {
        Route route = route();
        routes.put(route.namespace() + "/" + route.name(), route);
      }
      return new PlainGateway(listeners, List.copyOf(routes.values()));
    }

    private Route route() {
      List<Rule> rules = some(3, this::rule);
      rules.add(rule());
      return new Route(
          one(List.of("n", "n-a", "m")),
          one(List.of("r", "r-1", "s")),
          one(List.of("", "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z")),
          rarely() ? "l0" : "",
          List.copyOf(new LinkedHashSet<>(
              some(3, () -> one(HOSTNAMES.subList(1, HOSTNAMES.size()))))),
          rules);
    }

    private Rule rule() {
      Map<String, Integer> weights = new LinkedHashMap<>();
      some(3, () -> one(List.of("v1", "v2", "v3")))
          .forEach(name -> weights.put(name, random.nextInt(4)));
      return new Rule(some(3, this::match), weights);
    }

    private Match match() {
      return new Match(
          random.nextBoolean(),
          one(PATHS),
          rarely() ? one(List.of("GET", "POST")) : "",
          values(List.of("X-One", "x-two")),
          values(List.of("p", "q")));
    }

    private Map<String, String> values(List<String> names) {
      Map<String, String> values = new LinkedHashMap<>();
      some(2, () -> one(names)).forEach(name -> {
        if (rarely()) {
          values.put(name, one(List.of("1", "2")));
        }
      });
      return values;
    }

    Request request() {
      return new Request(
          one(HOSTS),
          one(List.of("GET", "POST")),
          one(PATHS) + one(List.of("", "", "/x", "//")),
          values(List.of("x-one", "X-TWO")),
          one(List.of("", "p=1", "p=2&q=1", "q=2&q=1", "P=1", "p=1&q=2")));
    }
  }
}
