package io.gatewayapi.samples.tour;

import io.gatewayapi.builders.v1.HTTPRouteBuilder;
import io.gatewayapi.model.v1.HTTPRoute;
import io.gatewayapi.model.v1.PathMatchType;

/** Routes that are built in code. */
final class SampleRoutes {
  private SampleRoutes() {}

  /** A route of the storefront team that every server takes. */
  static HTTPRoute giftCards() {
    return new HTTPRouteBuilder()
        .metadata(m -> m.name("gift-cards").namespace("storefront"))
        .spec(s -> s.parentRefs(p -> p.name("public").namespace("infra").sectionName("https"))
            .hostnames("www.shop.example")
            .rules(r -> r.matches(
                    m -> m.path(p -> p.type(PathMatchType.PATH_PREFIX).value("/gift-cards")))
                .backendRefs(b -> b.name("web").port(8080))))
        .build();
  }

  /** A route with three mistakes. */
  static HTTPRoute broken() {
    return new HTTPRouteBuilder()
        .metadata(m -> m.name("broken").namespace("storefront"))
        .spec(s -> s.parentRefs(p -> p.namespace("infra"))
            .hostnames("https://www.shop.example")
            .rules(r -> r.backendRefs(b -> b.name("web").port(808080).weight(100))))
        .build();
  }
}
