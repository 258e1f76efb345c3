package io.gatewayapi.router.internal.compile;

import io.gatewayapi.model.v1.HTTPRoute;
import io.gatewayapi.model.v1.HTTPRouteRule;
import io.gatewayapi.model.v1.HTTPRouteSpec;
import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.id.RouteId;
import io.gatewayapi.router.match.Hostname;
import io.gatewayapi.router.rule.RouteRule;
import io.gatewayapi.router.topology.RouteNode;
import java.util.List;

/** Reads HTTPRoutes. */
final class RouteReader {
  private RouteReader() {}

  static RouteNode read(HTTPRoute route) {
    ObjectName name = Names.of(route);
    RouteId id = new RouteId("HTTPRoute", name);
    HTTPRouteSpec spec = route.getSpec();
    return new RouteNode(
        id,
        Names.age(route),
        new ParentReader(id).read(Wire.list(Wire.get(spec, HTTPRouteSpec::getParentRefs))),
        Wire.stream(Wire.get(spec, HTTPRouteSpec::getHostnames))
            .map(Hostname::of)
            .toList(),
        rules(id, Wire.list(Wire.get(spec, HTTPRouteSpec::getRules))),
        ParentReader.claimable(Wire.get(spec, HTTPRouteSpec::getUseDefaultGateways)));
  }

  private static List<RouteRule> rules(RouteId id, List<HTTPRouteRule> rules) {
    RouteScope scope = new RouteScope(id);
    return Indexed.map(rules, (i, rule) -> new RuleReader(scope, i).read(rule));
  }
}
