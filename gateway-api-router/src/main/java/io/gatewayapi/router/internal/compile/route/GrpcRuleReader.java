package io.gatewayapi.router.internal.compile.route;

import static io.gatewayapi.router.internal.compile.wire.Wire.orElse;
import static io.gatewayapi.router.internal.compile.wire.Wire.text;

import io.gatewayapi.model.v1.GRPCBackendRef;
import io.gatewayapi.model.v1.GRPCHeaderMatch;
import io.gatewayapi.model.v1.GRPCMethodMatch;
import io.gatewayapi.model.v1.GRPCRouteMatch;
import io.gatewayapi.model.v1.GRPCRouteRule;
import io.gatewayapi.router.internal.compile.wire.Indexed;
import io.gatewayapi.router.internal.compile.wire.Wire;
import io.gatewayapi.router.match.GrpcCall;
import io.gatewayapi.router.match.HeaderMatch;
import io.gatewayapi.router.match.PathMatch;
import io.gatewayapi.router.match.RequestMatch;
import io.gatewayapi.router.match.ValueMatch;
import io.gatewayapi.router.rule.RouteRule;
import io.gatewayapi.router.rule.Timeouts;
import io.gatewayapi.router.rule.WeightedBackend;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one rule of a GRPCRoute. */
final class GrpcRuleReader {
  private final RouteScope scope;
  private final int index;
  private final String place;
  private final Problems problems = new Problems();

  GrpcRuleReader(RouteScope scope, int index) {
    this.scope = scope;
    this.index = index;
    this.place = "spec.rules[" + index + "]";
  }

  RouteRule read(GRPCRouteRule rule) {
    GrpcFilterReader filters = new GrpcFilterReader(scope, problems);
    return new RouteRule(
        index,
        rule.getName(),
        matches(Wire.list(rule.getMatches())),
        filters.readAll(Wire.list(rule.getFilters()), place),
        Indexed.map(Wire.list(rule.getBackendRefs()), (i, ref) -> backend(ref, i, filters)),
        Timeouts.unset(),
        null,
        SessionReader.read(rule.getSessionPersistence(), place, problems),
        problems.all());
  }

  private WeightedBackend backend(GRPCBackendRef ref, int i, GrpcFilterReader filters) {
    return new WeightedBackend(
        scope.backend(
            ref.getGroup(), ref.getKind(), ref.getNamespace(), ref.getName(), ref.getPort()),
        Math.max(0, orElse(ref.getWeight(), 1)),
        filters.readAll(Wire.list(ref.getFilters()), place + ".backendRefs[" + i + "]"));
  }

  /** A rule without matches matches every gRPC request. */
  private List<RequestMatch> matches(List<GRPCRouteMatch> matches) {
    return matches.isEmpty()
        ? List.of(RequestMatch.of(new GrpcCall(null, null)))
        : Indexed.map(matches, (i, match) -> match(match, place + ".matches[" + i + "]"));
  }

  private RequestMatch match(GRPCRouteMatch match, String at) {
    return new RequestMatch(
        method(match.getMethod(), at + ".method"),
        null,
        headers(Wire.list(match.getHeaders()), at),
        List.of());
  }

  private PathMatch method(@Nullable GRPCMethodMatch match, String at) {
    if (match == null) {
      return new GrpcCall(null, null);
    }
    String type = text(match.getType());
    return new GrpcCall(
        name(type, text(match.getService()), at), name(type, text(match.getMethod()), at));
  }

  private @Nullable ValueMatch name(String type, String value, String at) {
    return value.isEmpty() ? null : value(type, value, at);
  }

  /** Of entries with equivalent names only the first counts. */
  private List<HeaderMatch> headers(List<GRPCHeaderMatch> headers, String at) {
    Map<String, HeaderMatch> byName = new LinkedHashMap<>();
    Indexed.each(headers, (i, header) -> {
      String name = text(header.getName());
      ValueMatch value =
          value(text(header.getType()), text(header.getValue()), at + ".headers[" + i + "]");
      byName.putIfAbsent(name.toLowerCase(Locale.ROOT), new HeaderMatch(name, value));
    });
    return List.copyOf(byName.values());
  }

  private ValueMatch value(String type, String value, String at) {
    return switch (type) {
      case "RegularExpression" -> new ValueMatch.Regex(value);
      case "Exact", "" -> new ValueMatch.Exact(value);
      default -> {
        problems.unknown(at + ".type", type);
        yield new ValueMatch.Exact(value);
      }
    };
  }
}
