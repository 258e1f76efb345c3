package io.gatewayapi.builders.intent;

import static io.gatewayapi.builders.Intents.httpRoute;
import static io.gatewayapi.model.v1.HTTPMethod.GET;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.model.Channel;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.v1.HTTPRoute;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The example that the documentation begins with. */
class DesignExampleTest {
  @Test
  void aRouteIsSaidInTheWordsOfItsIntent() {
    HTTPRoute route = httpRoute("store")
        .namespace("shop")
        .parent("prod-web", p -> p.namespace("infra").section("https"))
        .hostnames("shop.example.com")
        .rule(r -> r.match(m -> m.pathPrefix("/api").header("x-env", "canary").method(GET))
            .requestHeaders(h -> h.set("x-tier", "gold").remove("x-debug"))
            .backend("api-v2", 8080, 90)
            .backend("api-v1", 8080, 10)
            .timeout(Duration.ofSeconds(10)))
        .buildValid(Channel.STANDARD);

    assertThat((Object) route.toJson()).isEqualTo(Json.readTree("""
            {"apiVersion": "gateway.networking.k8s.io/v1", "kind": "HTTPRoute",
             "metadata": {"name": "store", "namespace": "shop"},
             "spec": {
               "parentRefs": [{"name": "prod-web", "namespace": "infra", "sectionName": "https"}],
               "hostnames": ["shop.example.com"],
               "rules": [{
                 "matches": [{
                   "path": {"type": "PathPrefix", "value": "/api"},
                   "headers": [{"name": "x-env", "value": "canary"}],
                   "method": "GET"}],
                 "filters": [{
                   "type": "RequestHeaderModifier",
                   "requestHeaderModifier": {
                     "set": [{"name": "x-tier", "value": "gold"}],
                     "remove": ["x-debug"]}}],
                 "backendRefs": [
                   {"name": "api-v2", "port": 8080, "weight": 90},
                   {"name": "api-v1", "port": 8080, "weight": 10}],
                 "timeouts": {"request": "10s"}}]}}
            """));
  }
}
