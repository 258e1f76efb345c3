package io.gatewayapi.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonPrimitive;
import io.gatewayapi.client.GatewayApi;
import io.gatewayapi.client.ObjectKey;
import io.gatewayapi.client.Patch;
import io.gatewayapi.client.cluster.ClusterOptions;
import io.gatewayapi.client.cluster.DroppedField;
import io.gatewayapi.client.cluster.DroppedFieldPolicy;
import io.gatewayapi.client.cluster.DroppedFieldsException;
import io.gatewayapi.client.cluster.Installation;
import io.gatewayapi.client.cluster.Origin;
import io.gatewayapi.client.option.GetOptions;
import io.gatewayapi.client.option.WriteOptions;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.KindVersion;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.v1.HTTPRoute;
import io.gatewayapi.model.v1.HTTPRouteRetry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a client finds out about a cluster, and what it does with it. */
@Contract
class ClientDiscoveryContractTest {
  private final ContractServer server;
  private ClientProxy proxy;
  private GatewayApi api;
  private String namespace;

  ClientDiscoveryContractTest(ContractServer server) {
    this.server = server;
  }

  @BeforeEach
  void connect() {
    proxy = new ClientProxy(server.client());
    api = GatewayApi.on(proxy.client());
    namespace = server.newNamespace();
  }

  @AfterEach
  void close() {
    if (proxy != null) {
      proxy.close();
    }
  }

  private HTTPRoute route(String name) {
    HTTPRoute route = Json.fromTree(Objects.route(name), HTTPRoute.TYPE);
    route.getMetadata().setNamespace(namespace);
    return route;
  }

  private HTTPRoute retrying(String name) {
    HTTPRoute route = route(name);
    HTTPRouteRetry retry = new HTTPRouteRetry();
    retry.setAttempts(2);
    route.getSpec().getRules().get(0).setRetry(retry);
    return route;
  }

  private HTTPRoute coloured(String name) {
    HTTPRoute route = route(name);
    route.getSpec().setExtraField("colour", new JsonPrimitive("red"));
    return route;
  }

  /** The fake server may not publish what the real one does. */
  private void needsOpenApi() {
    assumeTrue(
        new Http(server).get("/openapi/v3/apis/gateway.networking.k8s.io/v1").code() == 200,
        "this server publishes no OpenAPI");
  }

  private boolean keepsRetry() {
    return server.bundle().channel() == Channel.EXPERIMENTAL;
  }

  @Test
  void releaseAndChannelComeFromTheAnnotations() {
    Installation found = api.cluster().installation();
    assertThat(found.bundle()).contains(server.bundle());
    assertThat(found.origin()).isEqualTo(Origin.ANNOTATIONS);
  }

  @Test
  void exactlyTheServedVersionsAreFound() {
    Installation found = api.cluster().installation();
    for (KindVersion kind : Kinds.all()) {
      boolean served =
          kind.in(server.bundle()).filter(KindVersion.Availability::served).isPresent();
      assertThat(found.serves(kind)).as(kind.toString()).isEqualTo(served);
    }
  }

  @Test
  void whereCrdsAreForbiddenTheOpenApiTellsReleaseAndChannel() {
    needsOpenApi();
    proxy.on(ClientProxy.to("customresourcedefinitions"), ClientProxy.forbidden());
    Installation found = api.cluster().installation();
    assertThat(found.bundle()).contains(server.bundle());
    assertThat(found.origin()).isEqualTo(Origin.OPENAPI);
  }

  @Test
  void whereBothAreForbiddenTheCallersWordCounts() {
    proxy.on(ClientProxy.to("customresourcedefinitions"), ClientProxy.forbidden());
    proxy.on(ClientProxy.to("/openapi/"), ClientProxy.forbidden());
    assertThat(api.cluster().installation().origin()).isEqualTo(Origin.UNKNOWN);
    Bundle assumed = Bundle.of("v1.3.0", Channel.STANDARD);
    GatewayApi told = GatewayApi.on(proxy.client(), ClusterOptions.none().assuming(assumed));
    assertThat(told.cluster().installation().bundle()).contains(assumed);
    assertThat(told.cluster().installation().origin()).isEqualTo(Origin.ASSUMED);
    assertThat(told.droppedFields(retrying("a"))).hasSize(1);
  }

  @Test
  void aFieldThatTheClusterWouldDropIsRefusedWithWhoKeepsIt() {
    if (keepsRetry()) {
      HTTPRoute stored = api.httpRoutes().create(retrying("a"), WriteOptions.none());
      assertThat(stored.getSpec().getRules().get(0).getRetry().getAttempts()).isEqualTo(2);
      return;
    }
    assertThatExceptionOfType(DroppedFieldsException.class)
        .isThrownBy(() -> api.httpRoutes().create(retrying("a"), WriteOptions.none()))
        .withMessageContaining(server.bundle().toString())
        .satisfies(e -> assertThat(e.fields()).singleElement().satisfies(field -> {
          assertThat(field.path()).isEqualTo("spec.rules[0].retry");
          assertThat(field.since(Channel.EXPERIMENTAL))
              .contains(Bundle.of("v1.2.1", Channel.EXPERIMENTAL));
          assertThat(field.since(Channel.STANDARD)).isEmpty();
        }));
    assertThat(api.httpRoutes().get(ObjectKey.of(namespace, "a"), GetOptions.none()))
        .isEmpty();
  }

  @Test
  void aFieldThatNobodyKnowsIsRefusedOnEveryWay() {
    assertThatExceptionOfType(DroppedFieldsException.class)
        .isThrownBy(() -> api.httpRoutes().create(coloured("a"), WriteOptions.none()))
        .withMessageContaining("spec.colour (in no known release)");
    api.httpRoutes().create(route("a"), WriteOptions.none());
    ObjectKey key = ObjectKey.of(namespace, "a");
    assertThatExceptionOfType(DroppedFieldsException.class)
        .isThrownBy(() -> api.httpRoutes()
            .patch(key, Patch.merge("{\"spec\":{\"colour\":\"red\"}}"), WriteOptions.none()));
    assertThatExceptionOfType(DroppedFieldsException.class)
        .isThrownBy(() -> api.httpRoutes()
            .patch(
                key,
                Patch.operations().add("/spec/colour", new JsonPrimitive("red")),
                WriteOptions.none()))
        .withMessageContaining("spec.colour")
        .satisfies(e -> assertThat(e.getCause()).hasMessageNotContaining("backendRefs"));
  }

  @Test
  void warnedFieldsAreSentAndNamed() {
    List<String> warnings = new ArrayList<>();
    api.guarding(DroppedFieldPolicy.WARN)
        .onWarning(warnings::add)
        .httpRoutes()
        .create(coloured("a"), WriteOptions.none());
    assertThat(warnings)
        .anySatisfy(w -> assertThat(w).contains("the cluster drops spec.colour"))
        .contains("unknown field \"spec.colour\"");
    assertThat(api.httpRoutes().get(ObjectKey.of(namespace, "a"), GetOptions.none()))
        .isPresent();
  }

  @Test
  void whatCannotBeKnownIsRefusedByTheServer() {
    proxy.on(ClientProxy.to("customresourcedefinitions"), ClientProxy.forbidden());
    proxy.on(ClientProxy.to("/openapi/"), ClientProxy.forbidden());
    assertThatExceptionOfType(DroppedFieldsException.class)
        .isThrownBy(() -> api.httpRoutes().create(coloured("a"), WriteOptions.none()))
        .satisfies(e ->
            assertThat(e.fields()).extracting(DroppedField::path).containsExactly("spec.colour"));
  }

  @Test
  void objectsThatEveryReleaseKeepsCostNoQuestions() {
    api.httpRoutes().create(route("a"), WriteOptions.none());
    assertThat(proxy.seen()).hasSize(1);
  }

  @Test
  void theServersOwnSchemaIsTrustedOverAnnotations() {
    needsOpenApi();
    // An answer that says the CRDs were of the other channel.
    Bundle lie = Bundle.of(
        server.bundle().release().toString(),
        keepsRetry() ? Channel.STANDARD : Channel.EXPERIMENTAL);
    StringBuilder items = new StringBuilder();
    for (KindVersion kind : Kinds.all()) {
      items
          .append(items.isEmpty() ? "" : ",")
          .append("{\"metadata\":{\"name\":\"")
          .append(kind.plural())
          .append('.')
          .append(kind.group())
          .append("\",\"annotations\":{\"gateway.networking.k8s.io/bundle-version\":\"")
          .append(lie.release())
          .append("\",\"gateway.networking.k8s.io/channel\":\"")
          .append(lie.channel())
          .append("\"}}}");
    }
    proxy.on(
        ClientProxy.to("customresourcedefinitions"),
        ClientProxy.status(200, "{\"items\":[" + items + "]}"));
    assertThat(api.cluster().installation().bundle()).contains(lie);
    assertThat(api.droppedFields(retrying("a"))).hasSize(keepsRetry() ? 0 : 1);
  }
}
