package io.gatewayapi.router;

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
final class Routes {
  private final ObjectName name;
  private Age age = new Age(null);
  private final List<ParentNode> parents = new ArrayList<>();
  private final List<Hostname> hostnames = new ArrayList<>();
  private final List<RouteRule> rules = new ArrayList<>();

  private Routes(String name) {
    this.name = ObjectName.parse(name);
  }

  static Routes route(String name) {
    return new Routes(name);
  }

  Routes parent(String gateway) {
    return parent(GroupKind.GATEWAY, gateway, null, null);
  }

  Routes section(String gateway, String section) {
    return parent(GroupKind.GATEWAY, gateway, section, null);
  }

  Routes port(String gateway, int port) {
    return parent(GroupKind.GATEWAY, gateway, null, port);
  }

  Routes parent(GroupKind kind, String parent, String section, Integer port) {
    parents.add(new ParentNode(parents.size(), kind, ObjectName.parse(parent), section, port));
    return this;
  }

  Routes created(String instant) {
    age = new Age(Instant.parse(instant));
    return this;
  }

  Routes hosts(String... hosts) {
    for (String host : hosts) {
      hostnames.add(Hostname.of(host));
    }
    return this;
  }

  Routes rule(Rules rule) {
    rules.add(rule.of(rules.size(), name.namespace()));
    return this;
  }

  RouteNode node() {
    return new RouteNode(new RouteId("HTTPRoute", name), age, parents, hostnames, rules);
  }
}
