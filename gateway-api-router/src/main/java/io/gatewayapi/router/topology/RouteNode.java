package io.gatewayapi.router.topology;

import io.gatewayapi.router.id.Age;
import io.gatewayapi.router.id.RouteId;
import io.gatewayapi.router.match.Hostname;
import io.gatewayapi.router.rule.RouteRule;
import java.util.Comparator;
import java.util.List;

/**
 * A route, as it matters to routing.
 *
 * @param id kind, namespace and name
 * @param age its creation time
 * @param parents its parentRefs
 * @param hostnames its hostnames as written, empty if it names none
 * @param rules its rules, in order
 * @param claimable whether default Gateways may claim it
 */
public record RouteNode(
    RouteId id,
    Age age,
    List<ParentNode> parents,
    List<Hostname> hostnames,
    List<RouteRule> rules,
    boolean claimable) {
  /** The oldest first, then by namespace and name, then by kind. */
  public static final Comparator<RouteNode> OLDEST_FIRST = Comparator.comparing(RouteNode::age)
      .thenComparing(r -> r.id().name())
      .thenComparing(r -> r.id().kind());

  /** Copies the lists. */
  public RouteNode {
    parents = List.copyOf(parents);
    hostnames = List.copyOf(hostnames);
    rules = List.copyOf(rules);
  }

  /**
   * The same route with other rules.
   *
   * @param others the rules
   * @return a changed copy
   */
  public RouteNode withRules(List<RouteRule> others) {
    return new RouteNode(id, age, parents, hostnames, others, claimable);
  }

  /**
   * A route that default Gateways leave alone.
   *
   * @param id kind, namespace and name
   * @param age its creation time
   * @param parents its parentRefs
   * @param hostnames its hostnames as written, empty if it names none
   * @param rules its rules, in order
   */
  public RouteNode(
      RouteId id,
      Age age,
      List<ParentNode> parents,
      List<Hostname> hostnames,
      List<RouteRule> rules) {
    this(id, age, parents, hostnames, rules, false);
  }
}
