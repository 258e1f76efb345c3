package io.gatewayapi.router.internal.compile;

import static io.gatewayapi.router.internal.compile.Wire.orElse;

import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.v1.BackendRef;
import io.gatewayapi.model.v1.GRPCRoute;
import io.gatewayapi.model.v1.GRPCRouteSpec;
import io.gatewayapi.model.v1.TCPRoute;
import io.gatewayapi.model.v1.TCPRouteSpec;
import io.gatewayapi.model.v1.TLSRoute;
import io.gatewayapi.model.v1.TLSRouteSpec;
import io.gatewayapi.model.v1.UDPRoute;
import io.gatewayapi.model.v1.UDPRouteSpec;
import io.gatewayapi.router.id.RouteId;
import io.gatewayapi.router.match.Hostname;
import io.gatewayapi.router.match.RequestMatch;
import io.gatewayapi.router.rule.RouteRule;
import io.gatewayapi.router.rule.Timeouts;
import io.gatewayapi.router.rule.WeightedBackend;
import io.gatewayapi.router.topology.ParentNode;
import io.gatewayapi.router.topology.RouteNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads TLSRoutes, TCPRoutes and UDPRoutes, whose rules have nothing but backends. */
final class StreamRouteReader {
  private StreamRouteReader() {}

  static RouteNode read(TLSRoute route) {
    TLSRouteSpec spec = route.getSpec();
    RouteId id = new RouteId("TLSRoute", Names.of(route));
    return node(
        id,
        route,
        new ParentReader(id).read(
            Wire.list(Wire.get(spec, TLSRouteSpec::getParentRefs))),
        Wire.stream(Wire.get(spec, TLSRouteSpec::getHostnames)).map(Hostname::of).toList(),
        Indexed.map(
            Wire.list(Wire.get(spec, TLSRouteSpec::getRules)),
            (i, rule) -> rule(id, i, rule.getName(), Wire.list(rule.getBackendRefs()))),
        ParentReader.claimable(Wire.get(spec, TLSRouteSpec::getUseDefaultGateways)));
  }

  /** Its matches and filters are not read here. */
  static RouteNode read(GRPCRoute route) {
    GRPCRouteSpec spec = route.getSpec();
    RouteId id = new RouteId("GRPCRoute", Names.of(route));
    return node(
        id,
        route,
        new ParentReader(id).read(Wire.list(Wire.get(spec, GRPCRouteSpec::getParentRefs))),
        Wire.stream(Wire.get(spec, GRPCRouteSpec::getHostnames)).map(Hostname::of).toList(),
        List.of(),
        ParentReader.claimable(Wire.get(spec, GRPCRouteSpec::getUseDefaultGateways)));
  }

  static RouteNode read(TCPRoute route) {
    TCPRouteSpec spec = route.getSpec();
    RouteId id = new RouteId("TCPRoute", Names.of(route));
    return node(
        id,
        route,
        new ParentReader(id).read(
            Wire.list(Wire.get(spec, TCPRouteSpec::getParentRefs))),
        List.of(),
        Indexed.map(
            Wire.list(Wire.get(spec, TCPRouteSpec::getRules)),
            (i, rule) -> rule(id, i, rule.getName(), Wire.list(rule.getBackendRefs()))),
        ParentReader.claimable(Wire.get(spec, TCPRouteSpec::getUseDefaultGateways)));
  }

  static RouteNode read(UDPRoute route) {
    UDPRouteSpec spec = route.getSpec();
    RouteId id = new RouteId("UDPRoute", Names.of(route));
    return node(
        id,
        route,
        new ParentReader(id).read(
            Wire.list(Wire.get(spec, UDPRouteSpec::getParentRefs))),
        List.of(),
        Indexed.map(
            Wire.list(Wire.get(spec, UDPRouteSpec::getRules)),
            (i, rule) -> rule(id, i, rule.getName(), Wire.list(rule.getBackendRefs()))),
        ParentReader.claimable(Wire.get(spec, UDPRouteSpec::getUseDefaultGateways)));
  }

  private static RouteNode node(
      RouteId id,
      GatewayApiObject route,
      List<ParentNode> parents,
      List<Hostname> hostnames,
      List<RouteRule> rules,
      boolean claimable) {
    return new RouteNode(id, Names.age(route), parents, hostnames, rules, claimable);
  }

  private static RouteRule rule(
      RouteId id, int index, @Nullable String name, List<BackendRef> backends) {
    RouteScope scope = new RouteScope(id);
    return new RouteRule(
        index,
        name,
        List.of(RequestMatch.everything()),
        List.of(),
        backends.stream()
            .map(ref -> new WeightedBackend(
                scope.backend(ref), Math.max(0, orElse(ref.getWeight(), 1)), List.of()))
            .toList(),
        Timeouts.unset(),
        null,
        List.of(),
        List.of());
  }
}
