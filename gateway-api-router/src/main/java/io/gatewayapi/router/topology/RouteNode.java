package io.gatewayapi.router.topology;

import io.gatewayapi.router.id.RouteId;
import io.gatewayapi.router.match.Hostname;
import io.gatewayapi.router.rule.RouteRule;
import java.util.List;

/**
 * An HTTPRoute, as it matters to routing.
 *
 * @param id kind, namespace and name
 * @param age its creation time
 * @param parents its parentRefs
 * @param hostnames its hostnames as written, empty if it names none
 * @param rules its rules, in order
 */
public record RouteNode(
    RouteId id,
    Age age,
    List<ParentNode> parents,
    List<Hostname> hostnames,
    List<RouteRule> rules) {
  /** Copies the lists. */
  public RouteNode {
    parents = List.copyOf(parents);
    hostnames = List.copyOf(hostnames);
    rules = List.copyOf(rules);
  }
}
