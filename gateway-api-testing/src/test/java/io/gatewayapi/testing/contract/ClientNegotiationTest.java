package io.gatewayapi.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.gatewayapi.client.GatewayApi;
import io.gatewayapi.client.ObjectKey;
import io.gatewayapi.client.ResourceClient;
import io.gatewayapi.client.cluster.ConversionRefusedException;
import io.gatewayapi.client.error.NotFoundException;
import io.gatewayapi.client.option.DeleteOptions;
import io.gatewayapi.client.option.EditOptions;
import io.gatewayapi.client.option.GetOptions;
import io.gatewayapi.client.option.ListOptions;
import io.gatewayapi.client.option.WatchOptions;
import io.gatewayapi.client.option.WriteOptions;
import io.gatewayapi.client.watch.Watch;
import io.gatewayapi.client.watch.WatchEvent;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.model.ResourceType;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.v1.ListenerSet;
import io.gatewayapi.model.v1.TLSRoute;
import io.gatewayapi.testing.FakeApiServer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client whose types are of another version than the cluster's. */
class ClientNegotiationTest {
  private static final ObjectKey KEY = ObjectKey.of("shop", "a");

  private static TLSRoute tlsRoute() {
    JsonObject tree = Objects.json("""
        {'apiVersion': 'gateway.networking.k8s.io/v1', 'kind': 'TLSRoute',
         'metadata': {'name': 'a', 'namespace': 'shop'},
         'spec': {'parentRefs': [{'name': 'gate'}], 'hostnames': ['a.example.com'],
                  'rules': [{'backendRefs': [{'name': 'app', 'port': 8443}]}]}}
        """);
    return Json.fromTree(tree, TLSRoute.TYPE);
  }

  private static ListenerSet listenerSet() {
    JsonObject tree = Objects.json("""
        {'apiVersion': 'gateway.networking.k8s.io/v1', 'kind': 'ListenerSet',
         'metadata': {'name': 'a', 'namespace': 'shop'},
         'spec': {'parentRef': {'name': 'gate'},
                  'listeners': [{'name': 'http', 'port': 80, 'protocol': 'HTTP'}]}}
        """);
    return Json.fromTree(tree, ListenerSet.TYPE);
  }

  @ParameterizedTest
  @CsvSource({
    "v1.4.1, gateway.networking.k8s.io/v1alpha3",
    "v1.2.1, gateway.networking.k8s.io/v1alpha2",
    "v1.6.1, gateway.networking.k8s.io/v1"
  })
  void everyVerbSpeaksTheVersionThatIsServed(String release, String spoken) {
    Bundle bundle = Bundle.of(release, Channel.EXPERIMENTAL);
    try (FakeApiServer server = FakeApiServer.start(bundle)) {
      ResourceClient<TLSRoute> routes = GatewayApi.on(server.apiClient()).resources(TLSRoute.TYPE);
      assertThat(routes.get(KEY, GetOptions.none())).isEmpty();
      assertThat(routes.resource().apiVersion()).isEqualTo(spoken);
      TLSRoute created = routes.create(tlsRoute(), WriteOptions.none());
      assertThat(created.getApiVersion()).isEqualTo("gateway.networking.k8s.io/v1");
      assertThat(routes.get(KEY, GetOptions.none())).contains(created);
      assertThat(routes.list(ListOptions.in("shop")).items()).containsExactly(created);
      TLSRoute edited = routes.edit(
          KEY,
          route -> {
            route.getSpec().setHostnames(List.of("b.example.com"));
            return route;
          },
          EditOptions.none());
      assertThat(edited.getSpec().getHostnames()).containsExactly("b.example.com");
      try (Watch<TLSRoute> watch =
          routes.watch(WatchOptions.in("shop").timeout(Duration.ofSeconds(30)))) {
        assertThat(watch.next()).isEqualTo(new WatchEvent.Added<>(edited));
      }
      routes.delete(KEY, DeleteOptions.none());
      assertThat(routes.list(ListOptions.all()).items()).isEmpty();
    }
  }

  @Test
  void aListenerSetLivesUnderItsEarlierName() {
    try (FakeApiServer server = FakeApiServer.start(Bundle.of("v1.3.0", Channel.EXPERIMENTAL))) {
      ResourceClient<ListenerSet> sets =
          GatewayApi.on(server.apiClient()).resources(ListenerSet.TYPE);
      ListenerSet created = sets.create(listenerSet(), WriteOptions.none());
      assertThat(created.getKind()).isEqualTo("ListenerSet");
      assertThat(sets.resource().kind()).isEqualTo("XListenerSet");
      assertThat(server.stored("gateway.networking.x-k8s.io/v1alpha1", "XListenerSet", "shop", "a"))
          .isPresent();
      assertThat(sets.get(KEY, GetOptions.none())).contains(created);
    }
  }

  @Test
  void aConversionThatWouldBeInvalidIsRefusedWithItsPath() {
    try (FakeApiServer server = FakeApiServer.start(Bundle.of("v1.6.1", Channel.STANDARD))) {
      ResourceType<io.gatewayapi.model.v1alpha2.TLSRoute> old =
          Kinds.type(io.gatewayapi.model.v1alpha2.TLSRoute.class);
      JsonObject tree = Json.toTree(tlsRoute());
      tree.addProperty("apiVersion", "gateway.networking.k8s.io/v1alpha2");
      tree.getAsJsonObject("spec").remove("hostnames");
      GatewayApi api = GatewayApi.on(server.apiClient());
      assertThat(api.cluster().installation().serves(old.kindVersion())).isFalse();
      assertThatExceptionOfType(ConversionRefusedException.class)
          .isThrownBy(
              () -> api.resources(old).create(Json.fromTree(tree, old), WriteOptions.none()))
          .withMessageContaining("spec.hostnames")
          .satisfies(e -> assertThat(e.violations()).isNotEmpty());
      assertThat(server.stored("gateway.networking.k8s.io/v1", "TLSRoute", "shop", "a"))
          .isEmpty();
    }
  }

  @Test
  void aConversionIsCheckedByRulesToo() {
    try (FakeApiServer server = FakeApiServer.start(Bundle.of("v1.6.1", Channel.STANDARD))) {
      ResourceType<io.gatewayapi.model.v1alpha2.TLSRoute> old =
          Kinds.type(io.gatewayapi.model.v1alpha2.TLSRoute.class);
      JsonObject tree = Json.toTree(tlsRoute());
      tree.addProperty("apiVersion", "gateway.networking.k8s.io/v1alpha2");
      JsonObject gate = Objects.json("{'name': 'gate'}");
      JsonArray parents = new JsonArray();
      parents.add(gate);
      parents.add(gate.deepCopy());
      tree.getAsJsonObject("spec").add("parentRefs", parents);
      assertThatExceptionOfType(ConversionRefusedException.class)
          .isThrownBy(() -> GatewayApi.on(server.apiClient())
              .resources(old)
              .create(Json.fromTree(tree, old), WriteOptions.none()))
          .withMessageContaining("spec.parentRefs");
      assertThat(server.stored("gateway.networking.k8s.io/v1", "TLSRoute", "shop", "a"))
          .isEmpty();
    }
  }

  @Test
  void aKindThatIsServedInNoVersionIsNotFound() {
    try (FakeApiServer server = FakeApiServer.start(Bundle.of("v1.2.1", Channel.STANDARD))) {
      GatewayApi api = GatewayApi.on(server.apiClient());
      assertThatExceptionOfType(NotFoundException.class)
          .isThrownBy(() -> api.tlsRoutes().list(ListOptions.all()));
      assertThat(api.cluster().installation().find("gateway.networking.k8s.io", "TLSRoute"))
          .isEqualTo(Optional.empty());
    }
  }
}
