package io.gatewayapi.router.given;

import io.gatewayapi.router.id.Age;
import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.id.RouteId;
import io.gatewayapi.router.match.Hostname;
import io.gatewayapi.router.rule.RouteRule;
import io.gatewayapi.router.topology.ParentNode;
import io.gatewayapi.router.topology.RouteNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** HTTPRoutes for tests. */
public final class Routes {
  private final ObjectName name;
  private Age age = new Age(null);
  private final List<ParentNode> parents = new ArrayList<>();
  private final List<Hostname> hostnames = new ArrayList<>();
  private final List<RouteRule> rules = new ArrayList<>();

  private Routes(String name) {
    this.name = ObjectName.parse(name);
  }

  public static Routes route(String name) {
    return new Routes(name);
  }

  public Routes parent(String gateway) {
    return parent(GroupKind.GATEWAY, gateway, null, null);
  }

  public Routes section(String gateway, String section) {
    return parent(GroupKind.GATEWAY, gateway, section, null);
  }

  public Routes port(String gateway, int port) {
    return parent(GroupKind.GATEWAY, gateway, null, port);
  }

  public Routes parent(GroupKind kind, String parent, String section, Integer port) {
    parents.add(new ParentNode(parents.size(), kind, ObjectName.parse(parent), section, port));
    return this;
  }

  public Routes created(String instant) {
    age = new Age(Instant.parse(instant));
    return this;
  }

  public Routes hosts(String... hosts) {
    for (String host : hosts) {
      hostnames.add(Hostname.of(host));
    }
    return this;
  }

  public Routes rule(Rules rule) {
    rules.add(rule.of(rules.size(), name.namespace()));
    return this;
  }

  public RouteNode node() {
    return new RouteNode(new RouteId("HTTPRoute", name), age, parents, hostnames, rules);
  }
}
