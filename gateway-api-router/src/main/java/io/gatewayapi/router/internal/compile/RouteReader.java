package io.gatewayapi.router.internal.compile;

import static io.gatewayapi.router.internal.compile.Wire.orElse;
import static io.gatewayapi.router.internal.compile.Wire.text;

import io.gatewayapi.model.v1.HTTPRoute;
import io.gatewayapi.model.v1.HTTPRouteRule;
import io.gatewayapi.model.v1.HTTPRouteSpec;
import io.gatewayapi.model.v1.ParentReference;
import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.id.RouteId;
import io.gatewayapi.router.match.Hostname;
import io.gatewayapi.router.rule.RouteRule;
import io.gatewayapi.router.topology.ParentNode;
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
        parents(Wire.list(Wire.get(spec, HTTPRouteSpec::getParentRefs)), name.namespace()),
        Wire.stream(Wire.get(spec, HTTPRouteSpec::getHostnames))
            .map(Hostname::of)
            .toList(),
        rules(id, Wire.list(Wire.get(spec, HTTPRouteSpec::getRules))));
  }

  private static List<RouteRule> rules(RouteId id, List<HTTPRouteRule> rules) {
    RouteScope scope = new RouteScope(id);
    return Indexed.map(rules, (i, rule) -> new RuleReader(scope, i).read(rule));
  }

  private static List<ParentNode> parents(List<ParentReference> refs, String namespace) {
    return Indexed.map(
        refs,
        (i, ref) -> new ParentNode(
            i,
            new GroupKind(
                orElse(ref.getGroup(), GroupKind.GATEWAY_GROUP),
                orElse(ref.getKind(), GroupKind.GATEWAY.kind())),
            new ObjectName(orElse(ref.getNamespace(), namespace), text(ref.getName())),
            ref.getSectionName(),
            ref.getPort()));
  }
}
