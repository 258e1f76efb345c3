package io.gatewayapi.samples.tour;

import static io.gatewayapi.builders.Intents.httpRoute;

import io.gatewayapi.model.Channel;
import io.gatewayapi.model.v1.HTTPRoute;
import io.gatewayapi.router.LinearRouter;
import io.gatewayapi.router.RouteRequest;
import io.gatewayapi.router.Topology;
import io.gatewayapi.router.decision.RoutingDecision;
import io.kubernetes.client.common.KubernetesObject;
import java.util.ArrayList;
import java.util.List;

/** The piece of Java on the README's first screen. */
final class ReadmeExample {
  private ReadmeExample() {}

  static RoutingDecision run(List<KubernetesObject> cluster) {
    // readme: begin
    HTTPRoute route = httpRoute("catalogue")
        .namespace("storefront")
        .parent("public", p -> p.namespace("infra"))
        .hostnames("www.shop.example")
        .rule(r -> r.match(m -> m.pathPrefix("/catalogue"))
            .backend("v2", 8080, 90)
            .backend("v1", 8080, 10))
        .buildValid(Channel.STANDARD); // throws with everything that an API server would refuse

    List<KubernetesObject> objects = new ArrayList<>(cluster); // a Gateway, Services, other routes
    objects.add(route);
    RoutingDecision decision = LinearRouter.of(Topology.of(objects))
        .route(RouteRequest.to("infra/public")
            .url("http://www.shop.example/catalogue")
            .build());
    System.out.println(decision.explanation()); // where it goes, and every candidate that lost
    // readme: end
    return decision;
  }
}
