package io.gatewayapi.router;

import io.gatewayapi.router.given.Cluster;
import io.gatewayapi.router.given.Listeners;
import io.gatewayapi.router.http.HeaderField;
import io.gatewayapi.router.id.Age;
import io.gatewayapi.router.id.BackendId;
import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.ListenerId;
import io.gatewayapi.router.id.MatchId;
import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.id.RouteId;
import io.gatewayapi.router.match.HeaderMatch;
import io.gatewayapi.router.match.Hostname;
import io.gatewayapi.router.match.PathMatch;
import io.gatewayapi.router.match.QueryParamMatch;
import io.gatewayapi.router.match.RequestMatch;
import io.gatewayapi.router.match.ValueMatch;
import io.gatewayapi.router.rule.Filter;
import io.gatewayapi.router.rule.HeaderModifier;
import io.gatewayapi.router.rule.PathChange;
import io.gatewayapi.router.rule.RouteRule;
import io.gatewayapi.router.rule.Timeouts;
import io.gatewayapi.router.rule.WeightedBackend;
import io.gatewayapi.router.topology.Inventory;
import io.gatewayapi.router.topology.InventoryBuilder;
import io.gatewayapi.router.topology.ParentNode;
import io.gatewayapi.router.topology.RouteNode;
import io.gatewayapi.router.topology.backend.ServiceNode;
import io.gatewayapi.router.topology.backend.ServicePort;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** A Gateway with routes by chance, drawn from so few names that they often meet. */
final class RandomTopology {
  private static final List<String> HOSTS =
      List.of("", "a.test", "b.a.test", "*.test", "*.a.test", "other.example");
  private static final List<String> PATHS = List.of("/", "/a", "/a/", "/a/b", "/b", "/a/b/c");
  private static final List<String> BACKENDS = List.of("one", "two", "gone");

  private final Random random;
  private final List<Listeners> listeners;
  private final List<RouteNode> routes;

  RandomTopology(Random random) {
    this.random = random;
    this.listeners = HOSTS.stream()
        .filter(host -> host.isEmpty() || random.nextInt(3) == 0)
        .map(host -> Listeners.http("l" + HOSTS.indexOf(host), 80).host(host))
        .toList();
    this.routes = IntStream.range(0, 1 + random.nextInt(6))
        .mapToObj(i -> route("shop/r" + i, some(2, () -> Hostname.of(pick(HOSTS)))))
        .toList();
  }

  private interface Maker<T> {
    T make();
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private <T> List<T> some(int most, Maker<T> maker) {
    List<T> all = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      all.add(maker.make());
    }
    return all;
  }

  List<RouteNode> routes() {
    return routes;
  }

  Inventory inventory() {
    return of(routes);
  }

  Inventory of(List<RouteNode> others) {
    InventoryBuilder builder = Inventory.builder();
    Cluster.addGateway(builder, Cluster.GATEWAY, listeners.toArray(Listeners[]::new));
    for (String name : List.of("one", "two")) {
      builder.service(new ServiceNode(
          new ObjectName("shop", name),
          "ClusterIP",
          List.of(new ServicePort("", 80, "TCP", "")),
          Map.of()));
    }
    others.forEach(builder::route);
    return builder.build();
  }

  Inventory with(RouteNode more) {
    List<RouteNode> all = new ArrayList<>(routes);
    all.add(more);
    return of(all);
  }

  Inventory withoutFilters() {
    return changed(rule -> rule(
        rule,
        rule.matches(),
        List.of(),
        rule.backends().stream()
            .map(b -> new WeightedBackend(b.id(), b.weight(), List.of()))
            .toList()));
  }

  /** Without one match; a rule that has no other match goes as a whole. */
  Inventory without(MatchId match) {
    return of(routes.stream()
        .map(route -> route.id().equals(match.route())
            ? withRules(
                route,
                route.rules().stream()
                    .map(rule -> rule.index() == match.rule() ? without(rule, match.match()) : rule)
                    .toList())
            : route)
        .toList());
  }

  /** The rule stays in its place, so that the indexes of others do. */
  private static RouteRule without(RouteRule rule, int match) {
    List<RequestMatch> matches = new ArrayList<>(rule.matches());
    matches.set(match, RequestMatch.of(new PathMatch.Exact("/never/asked/for")));
    return rule(rule, matches, rule.filters(), rule.backends());
  }

  private Inventory changed(UnaryOperator<RouteRule> change) {
    return of(routes.stream()
        .map(route -> withRules(route, route.rules().stream().map(change).toList()))
        .toList());
  }

  private static RouteNode withRules(RouteNode route, List<RouteRule> rules) {
    return new RouteNode(route.id(), route.age(), route.parents(), route.hostnames(), rules);
  }

  private static RouteRule rule(
      RouteRule rule,
      List<RequestMatch> matches,
      List<Filter> filters,
      List<WeightedBackend> backends) {
    return new RouteRule(
        rule.index(),
        rule.name(),
        matches,
        filters,
        backends,
        rule.timeouts(),
        rule.retry(),
        rule.session(),
        rule.problems());
  }

  RouteNode routeFor(String host, String name) {
    return route(name, List.of(Hostname.of(host)));
  }

  private RouteNode route(String name, List<Hostname> hostnames) {
    Age age = new Age(random.nextBoolean() ? null : Instant.ofEpochSecond(random.nextInt(3)));
    ParentNode parent =
        new ParentNode(0, GroupKind.GATEWAY, ObjectName.parse(Cluster.GATEWAY), section(), null);
    List<RouteRule> rules =
        IntStream.range(0, 1 + random.nextInt(3)).mapToObj(this::rule).toList();
    return new RouteNode(
        new RouteId("HTTPRoute", ObjectName.parse(name)), age, List.of(parent), hostnames, rules);
  }

  private String section() {
    ListenerId id = new ListenerId("Gateway", ObjectName.parse(Cluster.GATEWAY), "l0");
    return random.nextInt(4) == 0 ? id.section() : null;
  }

  private RouteRule rule(int index) {
    List<RequestMatch> matches = some(2, this::match);
    return new RouteRule(
        index,
        null,
        matches.isEmpty() ? List.of(RequestMatch.everything()) : matches,
        some(2, this::filter),
        some(3, this::backend),
        Timeouts.unset(),
        null,
        null,
        List.of());
  }

  private RequestMatch match() {
    return new RequestMatch(
        path(),
        random.nextInt(3) == 0 ? pick(List.of("GET", "POST")) : null,
        some(1, () -> new HeaderMatch("h", new ValueMatch.Exact(pick(List.of("1", "2"))))),
        some(1, () -> new QueryParamMatch("q", new ValueMatch.Regex("[12]"))));
  }

  private PathMatch path() {
    String path = pick(PATHS);
    return switch (random.nextInt(4)) {
      case 0 -> new PathMatch.Exact(path);
      case 1 -> new PathMatch.Regex(path + ".*");
      default -> new PathMatch.Prefix(path);
    };
  }

  private Filter filter() {
    return switch (random.nextInt(4)) {
      case 0 -> new Filter.Rewrite("new.test", new PathChange.Full("/new"));
      case 1 -> new Filter.Mirror(id(), 0.5);
      case 2 ->
        new Filter.ResponseHeaders(
            new HeaderModifier(List.of(new HeaderField("h", "3")), List.of(), List.of()));
      default ->
        new Filter.RequestHeaders(
            new HeaderModifier(List.of(new HeaderField("h", "3")), List.of(), List.of()));
    };
  }

  private WeightedBackend backend() {
    return new WeightedBackend(id(), random.nextInt(4), some(1, this::filter));
  }

  private BackendId id() {
    return new BackendId(GroupKind.SERVICE, new ObjectName("shop", pick(BACKENDS)), 80);
  }

  List<RouteRequest> requests(int number) {
    List<RouteRequest> all = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      RouteRequestBuilder request = RouteRequest.to(Cluster.GATEWAY)
          .host(
              pick(List.of("a.test", "b.a.test", "c.b.a.test", "x.test", "other.example", "none")))
          .method(pick(List.of("GET", "POST", "PUT")))
          .path(pick(PATHS) + pick(List.of("", "/x", "?q=1", "?q=3")));
      if (random.nextBoolean()) {
        request.header("H", pick(List.of("1", "2", "3")));
      }
      all.add(request.build());
    }
    return all;
  }
}
