package io.gatewayapi.router.internal.compile.route;

import io.gatewayapi.model.v1.GRPCRoute;
import io.gatewayapi.model.v1.GRPCRouteSpec;
import io.gatewayapi.model.v1.GatewayDefaultScope;
import io.gatewayapi.model.v1.HTTPRoute;
import io.gatewayapi.model.v1.HTTPRouteSpec;
import io.gatewayapi.model.v1.ParentReference;
import io.gatewayapi.model.v1.TCPRoute;
import io.gatewayapi.model.v1.TCPRouteSpec;
import io.gatewayapi.model.v1.TLSRoute;
import io.gatewayapi.model.v1.TLSRouteSpec;
import io.gatewayapi.model.v1.UDPRoute;
import io.gatewayapi.model.v1.UDPRouteSpec;
import io.gatewayapi.router.id.RouteId;
import io.gatewayapi.router.internal.compile.wire.Indexed;
import io.gatewayapi.router.internal.compile.wire.Names;
import io.gatewayapi.router.internal.compile.wire.Wire;
import io.gatewayapi.router.match.Hostname;
import io.gatewayapi.router.rule.RouteRule;
import io.gatewayapi.router.topology.RouteNode;
import io.kubernetes.client.common.KubernetesObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads routes of all kinds. */
public final class RouteReader {
  private RouteReader() {}

  /**
   * Reads a route.
   *
   * @param route the route
   * @return what it says about routing
   */
  public static RouteNode read(HTTPRoute route) {
    RouteScope scope = scope("HTTPRoute", route);
    HTTPRouteSpec spec = route.getSpec();
    return node(
        scope,
        route,
        Wire.get(spec, HTTPRouteSpec::getParentRefs),
        Wire.get(spec, HTTPRouteSpec::getUseDefaultGateways),
        Wire.get(spec, HTTPRouteSpec::getHostnames),
        Indexed.map(
            Wire.list(Wire.get(spec, HTTPRouteSpec::getRules)),
            (i, rule) -> new RuleReader(scope, i).read(rule)));
  }

  /**
   * Reads a route.
   *
   * @param route the route
   * @return what it says about routing
   */
  public static RouteNode read(GRPCRoute route) {
    RouteScope scope = scope("GRPCRoute", route);
    GRPCRouteSpec spec = route.getSpec();
    return node(
        scope,
        route,
        Wire.get(spec, GRPCRouteSpec::getParentRefs),
        Wire.get(spec, GRPCRouteSpec::getUseDefaultGateways),
        Wire.get(spec, GRPCRouteSpec::getHostnames),
        Indexed.map(
            Wire.list(Wire.get(spec, GRPCRouteSpec::getRules)),
            (i, rule) -> new GrpcRuleReader(scope, i).read(rule)));
  }

  /**
   * Reads a route.
   *
   * @param route the route
   * @return what it says about routing
   */
  public static RouteNode read(TLSRoute route) {
    RouteScope scope = scope("TLSRoute", route);
    TLSRouteSpec spec = route.getSpec();
    return node(
        scope,
        route,
        Wire.get(spec, TLSRouteSpec::getParentRefs),
        Wire.get(spec, TLSRouteSpec::getUseDefaultGateways),
        Wire.get(spec, TLSRouteSpec::getHostnames),
        Indexed.map(
            Wire.list(Wire.get(spec, TLSRouteSpec::getRules)),
            (i, r) -> StreamRuleReader.read(scope, i, r.getName(), r.getBackendRefs())));
  }

  /**
   * Reads a route.
   *
   * @param route the route
   * @return what it says about routing
   */
  public static RouteNode read(TCPRoute route) {
    RouteScope scope = scope("TCPRoute", route);
    TCPRouteSpec spec = route.getSpec();
    return node(
        scope,
        route,
        Wire.get(spec, TCPRouteSpec::getParentRefs),
        Wire.get(spec, TCPRouteSpec::getUseDefaultGateways),
        List.of(),
        Indexed.map(
            Wire.list(Wire.get(spec, TCPRouteSpec::getRules)),
            (i, r) -> StreamRuleReader.read(scope, i, r.getName(), r.getBackendRefs())));
  }

  /**
   * Reads a route.
   *
   * @param route the route
   * @return what it says about routing
   */
  public static RouteNode read(UDPRoute route) {
    RouteScope scope = scope("UDPRoute", route);
    UDPRouteSpec spec = route.getSpec();
    return node(
        scope,
        route,
        Wire.get(spec, UDPRouteSpec::getParentRefs),
        Wire.get(spec, UDPRouteSpec::getUseDefaultGateways),
        List.of(),
        Indexed.map(
            Wire.list(Wire.get(spec, UDPRouteSpec::getRules)),
            (i, r) -> StreamRuleReader.read(scope, i, r.getName(), r.getBackendRefs())));
  }

  private static RouteScope scope(String kind, KubernetesObject route) {
    return new RouteScope(new RouteId(kind, Names.of(route)));
  }

  private static RouteNode node(
      RouteScope scope,
      KubernetesObject route,
      @Nullable List<ParentReference> parents,
      @Nullable GatewayDefaultScope scopeOfDefaults,
      @Nullable List<String> hostnames,
      List<RouteRule> rules) {
    return new RouteNode(
        scope.route(),
        Names.age(route),
        new ParentReader(scope.route()).read(Wire.list(parents)),
        Wire.stream(hostnames).map(Hostname::of).toList(),
        rules,
        ParentReader.claimable(scopeOfDefaults));
  }
}
