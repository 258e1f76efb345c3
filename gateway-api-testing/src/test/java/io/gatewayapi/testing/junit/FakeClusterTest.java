package io.gatewayapi.testing.junit;

import static io.gatewayapi.testing.assertion.GatewayAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.client.GatewayApi;
import io.gatewayapi.client.option.WriteOptions;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.v1.HTTPRoute;
import io.gatewayapi.testing.FakeApiServer;
import io.kubernetes.client.openapi.ApiClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

class FakeClusterTest {
  private static final String ROUTE = """
      {"apiVersion": "gateway.networking.k8s.io/v1", "kind": "HTTPRoute",
       "metadata": {"name": "a", "namespace": "shop"}, "spec": {}}
      """;

  private static void create(GatewayApi api) {
    api.httpRoutes().create(Json.read(ROUTE, HTTPRoute.TYPE), WriteOptions.none());
  }

  @Nested
  @FakeCluster
  class PerMethod {
    private FakeApiServer before;

    @BeforeEach
    void keep(FakeApiServer server) {
      before = server;
    }

    @Test
    void everyParameterOfATestIsOfTheSameServer(
        FakeApiServer server, GatewayApi api, ApiClient client) {
      assertThat((Object) server).isSameAs(before);
      assertThat(client.getBasePath()).isEqualTo(server.url());
      create(api);
      assertThat(server).has(HTTPRoute.TYPE, "shop", "a");
    }

    @Test
    void everyTestHasAnEmptyServer(FakeApiServer server) {
      assertThat(server).hasNo(HTTPRoute.TYPE, "shop", "a");
    }

    @Test
    @FakeCluster(release = "v1.2.1", channel = Channel.EXPERIMENTAL)
    void theMethodsSettingsCount(FakeApiServer server) {
      assertThat(server.bundle()).hasToString("v1.2.1 experimental");
    }
  }

  @Nested
  @FakeCluster(lifetime = FakeCluster.Lifetime.PER_CLASS, deterministic = true)
  @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
  class PerClass {
    @Test
    @Order(1)
    void oneTestWrites(GatewayApi api) {
      create(api);
    }

    @Test
    @Order(2)
    void anotherReads(FakeApiServer server) {
      assertThat(server)
          .has(
              HTTPRoute.TYPE,
              "shop",
              "a",
              r -> assertThat(r.getMetadata().getUid())
                  .isEqualTo("00000000-0000-0000-0000-000000000001"));
    }
  }
}
