package io.gatewayapi.router.given;

import io.gatewayapi.router.LinearRouter;
import io.gatewayapi.router.RouteRequest;
import io.gatewayapi.router.RouteRequestBuilder;
import io.gatewayapi.router.Topology;
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
public final class Cluster {
  public static final String GATEWAY = "infra/web";

  private final InventoryBuilder builder = Inventory.builder();

  public static Cluster with(Listeners... listeners) {
    return new Cluster().gateway(GATEWAY, listeners);
  }

  /** A Gateway with one listener for all hosts on port 80, and routes attached to it. */
  public static Cluster serving(Routes... routes) {
    Cluster cluster = with(Listeners.http("http", 80));
    Stream.of(routes).map(r -> r.parent(GATEWAY)).forEach(cluster::route);
    return cluster;
  }

  public Cluster gateway(String name, Listeners... listeners) {
    addGateway(builder, name, listeners);
    return this;
  }

  public static void addGateway(InventoryBuilder builder, String name, Listeners... listeners) {
    ObjectName id = ObjectName.parse(name);
    builder.gatewayClass(new GatewayClassNode("ours", "", null));
    builder.gateway(
        new GatewayNode(id, "ours", Stream.of(listeners).map(l -> l.of(id)).toList()));
  }

  public Cluster route(Routes route) {
    builder.route(route.node());
    return this;
  }

  public Cluster namespace(String name, String label, String value) {
    builder.namespace(name, Map.of(label, value));
    return this;
  }

  public Cluster service(String ref) {
    BackendId id = Rules.backend(ref, "default");
    builder.service(new ServiceNode(
        id.name(), "ClusterIP", List.of(new ServicePort("", id.port(), "TCP", "")), Map.of()));
    return this;
  }

  public Cluster grant(String fromNamespace, String service) {
    ObjectName target = ObjectName.parse(service);
    GroupKind route = new GroupKind(GroupKind.GATEWAY_GROUP, "HTTPRoute");
    builder.grant(new Grant(
        new ObjectName(target.namespace(), fromNamespace + "-to-" + target.name()),
        Set.of(new Grant.From(route, fromNamespace)),
        List.of(new Grant.To(GroupKind.SERVICE, target.name()))));
    return this;
  }

  public Topology topology() {
    return Topology.of(builder.build());
  }

  public RoutingDecision route(RouteRequestBuilder request) {
    return LinearRouter.of(topology()).route(request.build());
  }

  public RoutingDecision get(String url) {
    return route(RouteRequest.to(GATEWAY).url(url));
  }

  /** Where a request goes, as text: {@code v1:80}, {@code 404}, {@code closed}, {@code 302 URL}. */
  public String outcome(String url) {
    return Outcomes.of(get(url));
  }

  public String outcome(RouteRequestBuilder request) {
    return Outcomes.of(route(request));
  }
}
