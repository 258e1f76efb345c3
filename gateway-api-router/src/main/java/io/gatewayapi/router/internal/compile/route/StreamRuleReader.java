package io.gatewayapi.router.internal.compile.route;

import static io.gatewayapi.router.internal.compile.wire.Wire.orElse;

import io.gatewayapi.model.v1.BackendRef;
import io.gatewayapi.router.internal.compile.wire.Wire;
import io.gatewayapi.router.match.PathMatch;
import io.gatewayapi.router.match.RequestMatch;
import io.gatewayapi.router.rule.RouteRule;
import io.gatewayapi.router.rule.Timeouts;
import io.gatewayapi.router.rule.WeightedBackend;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one rule of a TLSRoute, TCPRoute or UDPRoute: it takes every connection. */
final class StreamRuleReader {
  private StreamRuleReader() {}

  static RouteRule read(
      RouteScope scope, int index, @Nullable String name, @Nullable List<BackendRef> backends) {
    return new RouteRule(
        index,
        name,
        List.of(RequestMatch.of(new PathMatch.Anything())),
        List.of(),
        Wire.stream(backends).map(ref -> backend(scope, ref)).toList(),
        Timeouts.unset(),
        null,
        null,
        List.of());
  }

  private static WeightedBackend backend(RouteScope scope, BackendRef ref) {
    return new WeightedBackend(
        scope.backend(
            ref.getGroup(), ref.getKind(), ref.getNamespace(), ref.getName(), ref.getPort()),
        Math.max(0, orElse(ref.getWeight(), 1)),
        List.of());
  }
}
