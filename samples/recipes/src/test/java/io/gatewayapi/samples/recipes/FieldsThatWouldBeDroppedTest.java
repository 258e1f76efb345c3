package io.gatewayapi.samples.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.client.GatewayApi;
import io.gatewayapi.client.ObjectKey;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.testing.FakeApiServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldsThatWouldBeDroppedTest {
  private static final String ROUTES = """
      apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata: {name: plain, namespace: shop}
      spec:
        parentRefs: [{name: web}]
        rules: [{backendRefs: [{name: api, port: 8080}]}]
      ---
      apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata: {name: retrying, namespace: shop}
      spec:
        parentRefs: [{name: web}]
        rules: [{backendRefs: [{name: api, port: 8080}], retry: {attempts: 2}}]
      """;

  @Test
  void onlyRoutesThatWouldLoseSomethingAreFound(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("routes.yaml"), ROUTES);
    try (FakeApiServer server = FakeApiServer.start(Bundle.of("v1.6.1", Channel.STANDARD))) {
      assertThat(FieldsThatWouldBeDropped.find(GatewayApi.on(server.apiClient()), folder))
          .singleElement()
          .satisfies(finding -> {
            assertThat(finding.route()).isEqualTo(ObjectKey.of("shop", "retrying"));
            assertThat(finding.fields())
                .singleElement()
                .asString()
                .isEqualTo("spec.rules[0].retry (kept by the experimental channel since v1.2.1)");
          });
    }
  }

  @Test
  void theExperimentalChannelKeepsThemAll(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("routes.yaml"), ROUTES);
    try (FakeApiServer server = FakeApiServer.start(Bundle.of("v1.6.1", Channel.EXPERIMENTAL))) {
      assertThat(FieldsThatWouldBeDropped.find(GatewayApi.on(server.apiClient()), folder))
          .isEmpty();
    }
  }
}
