package io.gatewayapi.testing.contract;

import static io.gatewayapi.testing.contract.ClientInformerContractTest.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gatewayapi.client.ApiResource;
import io.gatewayapi.client.GatewayApi;
import io.gatewayapi.client.ResourceClient;
import io.gatewayapi.client.cluster.DroppedFieldsException;
import io.gatewayapi.client.error.ApiServerException;
import io.gatewayapi.client.option.ApplyOptions;
import io.gatewayapi.client.option.ListOptions;
import io.gatewayapi.client.option.WriteOptions;
import io.gatewayapi.client.watch.Backoff;
import io.gatewayapi.client.watch.FollowNote;
import io.gatewayapi.client.watch.FollowOptions;
import io.gatewayapi.client.watch.Informer;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.RawObject;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.manifest.Manifest;
import io.gatewayapi.model.manifest.Manifests;
import io.gatewayapi.model.v1.HTTPRoute;
import io.gatewayapi.model.v1.HTTPRouteRetry;
import io.gatewayapi.model.v1.ListenerSet;
import io.gatewayapi.testing.FakeApiServer;
import io.kubernetes.client.openapi.ApiClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A cluster whose CRDs are upgraded under a client: from v1.2.1 standard to v1.6.1 experimental. */
class ClientUpgradeTest {
  private static final ApiResource CRDS = ApiResource.of(
      "apiextensions.k8s.io/v1", "CustomResourceDefinition", "customresourcedefinitions", false);
  private static final Bundle NEW = Bundle.of("v1.6.1", Channel.EXPERIMENTAL);

  private final List<FollowNote> notes = new CopyOnWriteArrayList<>();
  private final String namespace = "u-" + UUID.randomUUID().toString().substring(0, 13);

  private static Path crds(String release, String channel) {
    String folder = System.getProperty("gwapi.crds", "");
    assumeTrue(!folder.isEmpty(), "gwapi.crds names no folder of CRDs");
    return Path.of(folder, release, channel);
  }

  private static void install(ApiClient client, Path crds) {
    ResourceClient<RawObject> definitions = GatewayApi.on(client).raw(CRDS);
    for (Manifest manifest : Manifests.read(crds)) {
      if (manifest.kind().equals("CustomResourceDefinition")) {
        RawObject crd = RawObject.of(manifest.tree());
        definitions.apply(crd, ApplyOptions.by("upgrade").forced());
      }
    }
  }

  private HTTPRoute route(String name, boolean retry) {
    HTTPRoute route = Json.fromTree(Objects.route(name), HTTPRoute.TYPE);
    route.getMetadata().setNamespace(namespace);
    if (retry) {
      HTTPRouteRetry value = new HTTPRouteRetry();
      value.setAttempts(2);
      route.getSpec().getRules().get(0).setRetry(value);
    }
    return route;
  }

  private FollowOptions following() {
    return FollowOptions.in(namespace)
        .backoff(new Backoff(Duration.ofMillis(50), Duration.ofMillis(500)))
        .notes(notes::add);
  }

  @Test
  void theFakeServersClientFollows() {
    Path crds = crds("v1.6.1", "experimental");
    try (FakeApiServer server = FakeApiServer.start(Bundle.of("v1.2.1", Channel.STANDARD))) {
      follows(server.apiClient(), server.apiClient(), crds);
    }
  }

  /** The property gwapi.kubeconfig may name a server, {@code upgrade=PATH}, that has no CRDs. */
  @Test
  void theRealServersClientFollows() {
    Optional<ApiClient> client = Kubeconfigs.client("upgrade");
    assumeTrue(client.isPresent(), "gwapi.kubeconfig has no entry upgrade");
    install(client.get(), crds("v1.2.1", "standard"));
    eventually(() -> isServed(client.get()));
    follows(client.get(), client.get(), crds("v1.6.1", "experimental"));
  }

  private static boolean isServed(ApiClient client) {
    try {
      GatewayApi.on(client).httpRoutes().list(ListOptions.all());
      return true;
    } catch (ApiServerException notYet) {
      return false;
    }
  }

  private void follows(ApiClient admin, ApiClient user, Path newCrds) {
    GatewayApi api = GatewayApi.on(user);
    ResourceClient<HTTPRoute> routes = api.httpRoutes();
    routes.create(route("a", false), WriteOptions.none());
    assertThatExceptionOfType(DroppedFieldsException.class)
        .isThrownBy(() -> routes.create(route("b", true), WriteOptions.none()));
    try (Informer<HTTPRoute> copy = routes.informer(following());
        Informer<ListenerSet> sets = api.listenerSets().informer(following())) {
      copy.start();
      sets.start();
      assertThat(copy.awaitSync(Duration.ofMinutes(2))).isTrue();
      assertThat(sets.hasSynced()).isFalse();

      install(admin, newCrds);

      // The kind that was not there is there, without a new client or informer.
      assertThat(sets.awaitSync(Duration.ofMinutes(2))).isTrue();
      // And so is the field, as soon as the server itself takes it.
      eventually(() -> isCreated(routes, route("b", true)));
      eventually(() -> copy.list().size() == 2);
      eventually(() -> isSame(copy, routes));
      assertThat(routes.list(ListOptions.in(namespace)).items())
          .anySatisfy(
              route -> assertThat(route.getSpec().getRules().get(0).getRetry()).isNotNull());
      assertThat(api.cluster().refresh().bundle()).contains(NEW);
    }
  }

  private static boolean isCreated(ResourceClient<HTTPRoute> routes, HTTPRoute route) {
    try {
      routes.create(route, WriteOptions.none());
      return true;
    } catch (DroppedFieldsException | ApiServerException notYet) {
      return false;
    }
  }

  private boolean isSame(Informer<HTTPRoute> copy, ResourceClient<HTTPRoute> routes) {
    List<HTTPRoute> stored = routes.list(ListOptions.in(namespace)).items();
    return stored.size() == copy.list().size()
        && stored.stream().allMatch(route -> copy.list().contains(route));
  }
}
