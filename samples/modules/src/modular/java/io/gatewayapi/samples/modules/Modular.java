package io.gatewayapi.samples.modules;

import io.gatewayapi.builders.v1.HTTPRouteBuilder;
import io.gatewayapi.client.GatewayApi;
import io.gatewayapi.client.option.WriteOptions;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.decode.Defaults;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.manifest.Manifest;
import io.gatewayapi.model.manifest.Manifests;
import io.gatewayapi.model.v1.HTTPRoute;
import io.gatewayapi.router.LinearRouter;
import io.gatewayapi.router.RouteRequest;
import io.gatewayapi.router.Topology;
import io.gatewayapi.testing.FakeApiServer;
import io.gatewayapi.validation.Validator;
import io.kubernetes.client.common.KubernetesObject;
import java.util.ArrayList;
import java.util.List;

/** Builds a route, validates it, stores it in a fake API server, reads it back and routes a request. */
public final class Modular {
  private static final Bundle BUNDLE = Bundle.of("v1.6.1", Channel.STANDARD);
  private static final String GATEWAY = """
      apiVersion: gateway.networking.k8s.io/v1
      kind: Gateway
      metadata: {name: public, namespace: infra}
      spec:
        gatewayClassName: any
        listeners:
        - {name: http, protocol: HTTP, port: 80, allowedRoutes: {namespaces: {from: All}}}
      """;

  private Modular() {}

  /**
   * Runs the program.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    HTTPRoute route = new HTTPRouteBuilder()
        .metadata(m -> m.name("catalogue").namespace("storefront"))
        .spec(s -> s.parentRefs(p -> p.name("public").namespace("infra"))
            .rules(r -> r.backendRefs(b -> b.name("v1").port(8080))))
        .build();
    Validator.of(BUNDLE).validate(route).orThrow();
    List<KubernetesObject> objects = new ArrayList<>();
    for (Manifest manifest : Manifests.parse(GATEWAY, "gateway")) {
      objects.add(manifest.object());
    }
    try (FakeApiServer server = FakeApiServer.start(BUNDLE)) {
      HTTPRoute stored =
          GatewayApi.on(server.apiClient()).httpRoutes().create(route, WriteOptions.none());
      objects.add(stored);
      boolean defaulted = stored.getSpec().equals(Defaults.apply(route, BUNDLE).getSpec());
      System.out.println("stored with its defaults: " + defaulted);
    }
    System.out.println(LinearRouter.of(Topology.of(objects))
        .route(RouteRequest.to("infra/public").url("http://www.shop.example/").build())
        .reason());
    System.out.println(Json.read(Json.write(route), HTTPRoute.TYPE).equals(route) + " in "
        + Modular.class.getModule() + ", " + HTTPRoute.class.getModule());
  }
}
