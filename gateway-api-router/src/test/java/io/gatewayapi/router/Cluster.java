package io.gatewayapi.router;

import io.gatewayapi.router.decision.RoutingDecision;
import io.gatewayapi.router.id.BackendId;
import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.topology.GatewayClassNode;
import io.gatewayapi.router.topology.GatewayNode;
import io.gatewayapi.router.topology.Grant;
import io.gatewayapi.router.topology.Inventory;
import io.gatewayapi.router.topology.InventoryBuilder;
import io.gatewayapi.router.topology.backend.ServiceNode;
import io.gatewayapi.router.topology.backend.ServicePort;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The objects of a test, and what happens to requests to its Gateway {@code infra/web}. */
final class Cluster {
  static final String GATEWAY = "infra/web";

  private final InventoryBuilder builder = Inventory.builder();

  static Cluster with(Listeners... listeners) {
    return new Cluster().gateway(GATEWAY, listeners);
  }

  /** A Gateway with one listener for all hosts on port 80, and routes attached to it. */
  static Cluster serving(Routes... routes) {
    Cluster cluster = with(Listeners.http("http", 80));
    Stream.of(routes).map(r -> r.parent(GATEWAY)).forEach(cluster::route);
    return cluster;
  }

  Cluster gateway(String name, Listeners... listeners) {
    addGateway(builder, name, listeners);
    return this;
  }

  static void addGateway(InventoryBuilder builder, String name, Listeners... listeners) {
    ObjectName id = ObjectName.parse(name);
    builder.gatewayClass(new GatewayClassNode("ours", "", null));
    builder.gateway(
        new GatewayNode(id, "ours", Stream.of(listeners).map(l -> l.of(id)).toList()));
  }

  Cluster route(Routes route) {
    builder.route(route.node());
    return this;
  }

  Cluster namespace(String name, String label, String value) {
    builder.namespace(name, Map.of(label, value));
    return this;
  }

  Cluster service(String ref) {
    BackendId id = Rules.backend(ref, "default");
    builder.service(new ServiceNode(
        id.name(), "ClusterIP", List.of(new ServicePort("", id.port(), "TCP", "")), Map.of()));
    return this;
  }

  Cluster grant(String fromNamespace, String service) {
    ObjectName target = ObjectName.parse(service);
    GroupKind route = new GroupKind(GroupKind.GATEWAY_GROUP, "HTTPRoute");
    builder.grant(new Grant(
        new ObjectName(target.namespace(), fromNamespace + "-to-" + target.name()),
        Set.of(new Grant.From(route, fromNamespace)),
        List.of(new Grant.To(GroupKind.SERVICE, target.name()))));
    return this;
  }

  Topology topology() {
    return Topology.of(builder.build());
  }

  RoutingDecision route(RouteRequestBuilder request) {
    return LinearRouter.of(topology()).route(request.build());
  }

  RoutingDecision get(String url) {
    return route(RouteRequest.to(GATEWAY).url(url));
  }

  /** Where a request goes, as text: {@code v1:80}, {@code 404}, {@code closed}, {@code 302 URL}. */
  String outcome(String url) {
    return Outcomes.of(get(url));
  }

  String outcome(RouteRequestBuilder request) {
    return Outcomes.of(route(request));
  }
}
