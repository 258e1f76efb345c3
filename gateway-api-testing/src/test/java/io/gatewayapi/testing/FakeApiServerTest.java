package io.gatewayapi.testing;

import static io.gatewayapi.testing.ServerCalls.ROUTES;
import static io.gatewayapi.testing.ServerCalls.call;
import static io.gatewayapi.testing.ServerCalls.create;
import static io.gatewayapi.testing.ServerCalls.route;
import static io.gatewayapi.testing.ServerCalls.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.client.GatewayApi;
import io.gatewayapi.client.cluster.DroppedFieldPolicy;
import io.gatewayapi.client.error.ApiServerException;
import io.gatewayapi.client.option.ListOptions;
import io.gatewayapi.client.option.WriteOptions;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.v1.HTTPRoute;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FakeApiServerTest {
  private static final Bundle STANDARD = Kinds.newest(Channel.STANDARD);

  @Test
  void serversSideBySideKnowNothingOfEachOther() {
    List<FakeApiServer> servers = new ArrayList<>();
    try {
      for (int i = 0; i < 10; i++) {
        servers.add(FakeApiServer.start(STANDARD));
        create(GatewayApi.on(servers.get(i).apiClient()), "only-" + i);
      }
      for (int i = 0; i < 10; i++) {
        assertThat(GatewayApi.on(servers.get(i).apiClient())
                .httpRoutes()
                .list(ListOptions.all())
                .items())
            .extracting(r -> r.getMetadata().getName())
            .containsExactly("only-" + i);
      }
    } finally {
      servers.forEach(FakeApiServer::close);
    }
  }

  @Test
  void theNewestStandardBundleIsInstalledUnlessSaidOtherwise() {
    try (FakeApiServer server = FakeApiServer.builder().start()) {
      assertThat(server.bundle()).isEqualTo(STANDARD);
    }
  }

  static List<Bundle> bundles() {
    return Kinds.bundles();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everyBundleOfTheCatalogueCanBeInstalled(Bundle bundle) throws Exception {
    try (FakeApiServer server = FakeApiServer.start(bundle)) {
      GatewayApi api = GatewayApi.on(server.apiClient());
      assertThat(create(api, "a").getMetadata().getGeneration()).isEqualTo(1);
      JsonObject crds = JsonParser.parseString(
              text(server, "GET", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions", ""))
          .getAsJsonObject();
      assertThat(crds.getAsJsonArray("items")).hasSizeGreaterThanOrEqualTo(3);
      assertThat(crds.toString())
          .contains("\"gateway.networking.k8s.io/bundle-version\":\"" + bundle.release() + "\"")
          .contains("\"gateway.networking.k8s.io/channel\":\"" + bundle.channel() + "\"");
    }
  }

  @Test
  void anOldReleaseDropsWhatItDoesNotKnow() {
    try (FakeApiServer server = FakeApiServer.start(Bundle.of("v1.0.0", Channel.STANDARD))) {
      List<String> warnings = new ArrayList<>();
      GatewayApi api = GatewayApi.on(server.apiClient())
          .guarding(DroppedFieldPolicy.ALLOW)
          .onWarning(warnings::add);
      HTTPRoute route = Json.read("""
          {"apiVersion": "gateway.networking.k8s.io/v1", "kind": "HTTPRoute",
           "metadata": {"name": "a", "namespace": "shop"},
           "spec": {"rules": [{"name": "first", "timeouts": {"request": "1s"}}]}}
          """, HTTPRoute.TYPE);
      HTTPRoute created = api.httpRoutes().create(route, WriteOptions.none());
      assertThat(created.getSpec().getRules().get(0).getTimeouts()).isNull();
      assertThat(warnings)
          .containsExactlyInAnyOrder(
              "unknown field \"spec.rules[0].name\"", "unknown field \"spec.rules[0].timeouts\"");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /openapi/v2, 501",
    "POST, /apis, 405",
    "PATCH, /apis/gateway.networking.k8s.io/v1/namespaces/shop/httproutes/a, 415",
  })
  void whatItCannotDoIsNeverAnsweredAsIfItCould(String method, String path, int code)
      throws Exception {
    try (FakeApiServer server = FakeApiServer.start(STANDARD);
        Response response =
            call(server, method, path, method.equals("GET") ? "" : "{}", "application/json")) {
      assertThat(response.code()).isEqualTo(code);
    }
  }

  @Test
  void versionsCountWrites() {
    try (FakeApiServer server = FakeApiServer.start(STANDARD)) {
      GatewayApi api = GatewayApi.on(server.apiClient());
      long before = Long.parseLong(server.resourceVersion());
      create(api, "a");
      create(api, "b");
      assertThat(server.resourceVersion()).isEqualTo(Long.toString(before + 2));
    }
  }

  @Test
  void installedCrdsAreStoredObjectsFromTheBeginning() {
    try (FakeApiServer server = FakeApiServer.start(STANDARD)) {
      assertThat(server.stored(
              "apiextensions.k8s.io/v1",
              "CustomResourceDefinition",
              "",
              "httproutes.gateway.networking.k8s.io"))
          .hasValueSatisfying(crd -> assertThat(crd.toString()).contains("\"Established\""));
    }
  }

  @Test
  void storedObjectsCanBeLookedAt() {
    try (FakeApiServer server = FakeApiServer.start(STANDARD)) {
      HTTPRoute created = create(GatewayApi.on(server.apiClient()), "a");
      assertThat(server.stored("gateway.networking.k8s.io/v1", "HTTPRoute", "shop", "a"))
          .contains(Json.toTree(created));
      assertThat(server.stored("gateway.networking.k8s.io/v1", "HTTPRoute", "shop", "b"))
          .isEmpty();
      assertThat(server.stored("v1", "Unicorn", "shop", "a")).isEmpty();
    }
  }

  @Test
  void aRefusedRequestSaysWhatWasAsked() {
    try (FakeApiServer server = FakeApiServer.start(STANDARD)) {
      GatewayApi api = GatewayApi.on(server.apiClient());
      create(api, "a");
      assertThatThrownBy(() -> create(api, "a"))
          .isInstanceOf(ApiServerException.class)
          .hasMessage("POST " + ROUTES + " -> 409 AlreadyExists:"
              + " httproutes.gateway.networking.k8s.io \"a\" already exists");
    }
  }
}
