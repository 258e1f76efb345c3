package io.gatewayapi.samples.tour;

import io.gatewayapi.builders.v1.HTTPRouteBuilder;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.v1.HTTPRoute;
import io.gatewayapi.router.LinearRouter;
import io.gatewayapi.router.RouteRequest;
import io.gatewayapi.router.Topology;
import io.gatewayapi.router.decision.RoutingDecision;
import io.gatewayapi.validation.Validator;
import io.kubernetes.client.common.KubernetesObject;
import java.util.ArrayList;
import java.util.List;

/** The piece of Java on the README's first screen. */
final class ReadmeExample {
  private ReadmeExample() {}

  static RoutingDecision run(List<KubernetesObject> cluster) {
    // readme: begin
    HTTPRoute route = new HTTPRouteBuilder()
        .metadata(m -> m.name("catalogue").namespace("storefront"))
        .spec(s -> s.parentRefs(p -> p.name("public").namespace("infra"))
            .hostnames("www.shop.example")
            .rules(r -> r.matches(m -> m.path(p -> p.value("/catalogue")))
                .backendRefs(b -> b.name("v2").port(8080).weight(90))
                .backendRefs(b -> b.name("v1").port(8080).weight(10))))
        .build();

    Validator.of(Bundle.of("v1.6.1", Channel.STANDARD)).validate(route).orThrow();

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
