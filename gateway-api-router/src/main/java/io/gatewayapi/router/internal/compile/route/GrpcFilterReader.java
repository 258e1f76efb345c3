package io.gatewayapi.router.internal.compile.route;

import static io.gatewayapi.router.internal.compile.wire.Wire.text;

import io.gatewayapi.model.v1.GRPCRouteFilter;
import io.gatewayapi.router.internal.compile.wire.Indexed;
import io.gatewayapi.router.rule.Filter;
import java.util.List;
import java.util.Optional;

/** Reads the filters of a GRPCRoute's rule or backend. */
final class GrpcFilterReader {
  private final RouteScope scope;
  private final Problems problems;

  GrpcFilterReader(RouteScope scope, Problems problems) {
    this.scope = scope;
    this.problems = problems;
  }

  List<Filter> readAll(List<GRPCRouteFilter> filters, String owner) {
    List<Optional<Filter>> all =
        Indexed.map(filters, (i, filter) -> read(filter, owner + ".filters[" + i + "]"));
    return all.stream().flatMap(Optional::stream).toList();
  }

  private Optional<Filter> read(GRPCRouteFilter filter, String place) {
    String type = text(filter.getType());
    return switch (type) {
      case "RequestHeaderModifier" ->
        FilterParts.part(
            filter.getRequestHeaderModifier(),
            place + ".requestHeaderModifier",
            f -> new Filter.RequestHeaders(FilterParts.headers(f)),
            problems);
      case "ResponseHeaderModifier" ->
        FilterParts.part(
            filter.getResponseHeaderModifier(),
            place + ".responseHeaderModifier",
            f -> new Filter.ResponseHeaders(FilterParts.headers(f)),
            problems);
      case "RequestMirror" ->
        FilterParts.part(
            filter.getRequestMirror(),
            place + ".requestMirror",
            f -> FilterParts.mirror(f, scope),
            problems);
      case "ExtensionRef" ->
        FilterParts.part(
            filter.getExtensionRef(),
            place + ".extensionRef",
            f -> FilterParts.extension(f, scope),
            problems);
      default -> {
        problems.unknown(place + ".type", type);
        yield Optional.empty();
      }
    };
  }
}
