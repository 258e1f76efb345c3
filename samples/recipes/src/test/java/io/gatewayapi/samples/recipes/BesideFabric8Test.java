package io.gatewayapi.samples.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.v1.HTTPRoute;
import org.junit.jupiter.api.Test;

class BesideFabric8Test {
  @Test
  void aRouteGoesThereAndBack() {
    HTTPRoute route = Json.read("""
        {"apiVersion": "gateway.networking.k8s.io/v1", "kind": "HTTPRoute",
         "metadata": {"name": "store", "namespace": "shop"},
         "spec": {"parentRefs": [{"name": "web"}], "hostnames": ["shop.example.com"],
                  "rules": [{"matches": [{"path": {"type": "PathPrefix", "value": "/api"}}],
                             "backendRefs": [{"name": "api", "port": 8080, "weight": 90}]}]}}
        """, HTTPRoute.TYPE);
    io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute theirs = BesideFabric8.theirs(route);
    assertThat(theirs.getSpec().getHostnames()).containsExactly("shop.example.com");
    assertThat(BesideFabric8.ours(theirs).getSpec()).isEqualTo(route.getSpec());
  }
}
