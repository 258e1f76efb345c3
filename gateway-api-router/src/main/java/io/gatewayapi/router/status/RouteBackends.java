package io.gatewayapi.router.status;

import io.gatewayapi.router.id.BackendId;
import io.gatewayapi.router.rule.Filter;
import io.gatewayapi.router.rule.RouteRule;
import io.gatewayapi.router.topology.RouteNode;
import java.util.List;
import java.util.stream.Stream;

/** Lists the backends that a route refers to, those of its filters included. */
final class RouteBackends {
  private static final Filter.Cases<Stream<BackendId>> BACKENDS = new Filter.Cases<>(
      headers -> Stream.empty(),
      headers -> Stream.empty(),
      redirect -> Stream.empty(),
      rewrite -> Stream.empty(),
      mirror -> Stream.of(mirror.backend()),
      cors -> Stream.empty(),
      auth -> Stream.of(auth.backend()),
      extension -> Stream.empty());

  private RouteBackends() {}

  /** The filters of rules and backends. */
  static Stream<Filter> filters(RouteNode route) {
    return route.rules().stream()
        .flatMap(rule -> Stream.concat(
            rule.filters().stream(), rule.backends().stream().flatMap(b -> b.filters().stream())));
  }

  static List<BackendId> of(RouteNode route) {
    return route.rules().stream().flatMap(RouteBackends::of).distinct().toList();
  }

  private static Stream<BackendId> of(RouteRule rule) {
    Stream<BackendId> own = rule.backends().stream()
        .flatMap(b -> Stream.concat(Stream.of(b.id()), ofFilters(b.filters())));
    return Stream.concat(own, ofFilters(rule.filters()));
  }

  private static Stream<BackendId> ofFilters(List<Filter> filters) {
    return filters.stream().flatMap(f -> f.fold(BACKENDS));
  }
}
