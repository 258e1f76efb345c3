package io.gatewayapi.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.client.AwaitTimeoutException;
import io.gatewayapi.client.Expectation;
import io.gatewayapi.client.GatewayApi;
import io.gatewayapi.client.ObjectKey;
import io.gatewayapi.client.Patch;
import io.gatewayapi.client.ResourceClient;
import io.gatewayapi.client.error.ApiServerException;
import io.gatewayapi.client.error.ConflictException;
import io.gatewayapi.client.error.ConnectionException;
import io.gatewayapi.client.error.InvalidException;
import io.gatewayapi.client.error.NotFoundException;
import io.gatewayapi.client.option.ApplyOptions;
import io.gatewayapi.client.option.AwaitOptions;
import io.gatewayapi.client.option.CallOptions;
import io.gatewayapi.client.option.Cancellation;
import io.gatewayapi.client.option.DeleteOptions;
import io.gatewayapi.client.option.EditOptions;
import io.gatewayapi.client.option.GetOptions;
import io.gatewayapi.client.option.ListOptions;
import io.gatewayapi.client.option.WriteOptions;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.v1.HTTPRoute;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Contract
class ClientVerbsContractTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  private final ContractServer server;
  private GatewayApi api;
  private ResourceClient<HTTPRoute> routes;
  private String namespace;

  ClientVerbsContractTest(ContractServer server) {
    this.server = server;
  }

  @BeforeEach
  void connect() {
    api = GatewayApi.on(server.client());
    routes = api.httpRoutes();
    namespace = server.newNamespace();
  }

  private HTTPRoute route(String name) {
    HTTPRoute route = Json.fromTree(Objects.route(name), HTTPRoute.TYPE);
    route.getMetadata().setNamespace(namespace);
    return route;
  }

  private HTTPRoute create(String name) {
    return routes.create(route(name), WriteOptions.none());
  }

  private ObjectKey key(String name) {
    return ObjectKey.of(namespace, name);
  }

  private static HTTPRoute withStatus(HTTPRoute route, JsonObject status) {
    JsonObject tree = Json.toTree(route);
    tree.add("status", status);
    return Json.fromTree(tree, HTTPRoute.TYPE);
  }

  private static JsonObject accepted(String status, long generation) {
    JsonObject parents = Objects.routeStatus();
    JsonObject condition = parents
        .getAsJsonArray("parents")
        .get(0)
        .getAsJsonObject()
        .getAsJsonArray("conditions")
        .get(0)
        .getAsJsonObject();
    condition.addProperty("status", status);
    condition.addProperty("observedGeneration", generation);
    return parents;
  }

  @Test
  void aMergePatchChangesOnlyWhatItNames() {
    HTTPRoute before = create("a");
    HTTPRoute after = routes.patch(
        key("a"),
        Patch.merge("{\"spec\":{\"hostnames\":[\"b.example.com\"]}}"),
        WriteOptions.none());
    assertThat(after.getSpec().getHostnames()).containsExactly("b.example.com");
    assertThat(after.getSpec().getRules()).isEqualTo(before.getSpec().getRules());
    assertThat(after.getMetadata().getGeneration()).isEqualTo(2);
  }

  @Test
  void aNullInAMergePatchRemovesTheField() {
    create("a");
    HTTPRoute after =
        routes.patch(key("a"), Patch.merge("{\"spec\":{\"hostnames\":null}}"), WriteOptions.none());
    assertThat(after.getSpec().getHostnames()).isNull();
  }

  @Test
  void aJsonPatchIsDoneAsAWholeOrNotAtAll() {
    create("a");
    HTTPRoute after = routes.patch(
        key("a"),
        Patch.operations()
            .test("/spec/hostnames/0", new JsonPrimitive("a.example.com"))
            .replace("/spec/hostnames/0", new JsonPrimitive("b.example.com"))
            .add("/spec/hostnames/-", new JsonPrimitive("c.example.com")),
        WriteOptions.none());
    assertThat(after.getSpec().getHostnames()).containsExactly("b.example.com", "c.example.com");
    assertThatExceptionOfType(InvalidException.class)
        .isThrownBy(() -> routes.patch(
            key("a"),
            Patch.operations()
                .remove("/spec/hostnames")
                .test("/spec/rules/7", new JsonPrimitive("x")),
            WriteOptions.none()));
    assertThat(routes.get(key("a"), GetOptions.none())).contains(after);
  }

  @Test
  void patchingWhatIsNotThereIsNotFound() {
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(
            () -> routes.patch(key("none"), Patch.merge("{\"spec\":{}}"), WriteOptions.none()));
  }

  @Test
  void aPatchThatBreaksRulesNamesThem() {
    create("a");
    assertThatExceptionOfType(InvalidException.class)
        .isThrownBy(() -> routes.patch(
            key("a"), Patch.merge("{\"spec\":{\"hostnames\":[\"?\"]}}"), WriteOptions.none()))
        .satisfies(
            e -> assertThat(e.status().causes().get(0).field()).isEqualTo("spec.hostnames[0]"));
  }

  @Test
  void aDryRunPatchStoresNothing() {
    HTTPRoute before = create("a");
    HTTPRoute dry = routes.patch(
        key("a"),
        Patch.merge("{\"spec\":{\"hostnames\":null}}"),
        WriteOptions.none().asDryRun());
    assertThat(dry.getSpec().getHostnames()).isNull();
    assertThat(routes.get(key("a"), GetOptions.none())).contains(before);
  }

  @Test
  void theStatusIsReadAndPatchedAlone() {
    HTTPRoute route = create("a");
    JsonObject patch = new JsonObject();
    patch.add("status", accepted("True", 1));
    HTTPRoute patched = routes.patchStatus(key("a"), Patch.merge(patch), WriteOptions.none());
    assertThat(patched.getStatus().getParents()).hasSize(1);
    assertThat(patched.getMetadata().getGeneration()).isEqualTo(1);
    assertThat(patched.getSpec()).isEqualTo(route.getSpec());
    assertThat(routes.getStatus(key("a"), GetOptions.none())).contains(patched);
    assertThat(routes.getStatus(key("none"), GetOptions.none())).isEmpty();
  }

  @Test
  void applyCreatesAndSendsOnlyWhatWasSet() {
    HTTPRoute applied = routes.apply(route("a"), ApplyOptions.by("team-a"));
    assertThat(applied.getMetadata().getManagedFields()).singleElement().satisfies(entry -> {
      assertThat(entry.getManager()).isEqualTo("team-a");
      assertThat(entry.getOperation()).isEqualTo("Apply");
      assertThat(Json.toTree(applied).toString()).contains("\"f:hostnames\"");
      assertThat(entry.getFieldsV1().toString()).doesNotContain("status").doesNotContain("labels");
    });
    assertThat(routes.apply(route("a"), ApplyOptions.by("team-a")).getMetadata())
        .extracting(m -> m.getResourceVersion())
        .isEqualTo(applied.getMetadata().getResourceVersion());
  }

  @Test
  void whatIsNoLongerAppliedGoes() {
    HTTPRoute labelled = route("a");
    labelled.getMetadata().setLabels(Map.of("app", "web", "tier", "gold"));
    routes.apply(labelled, ApplyOptions.by("team-a"));
    HTTPRoute less = route("a");
    less.getMetadata().setLabels(Map.of("app", "web"));
    HTTPRoute applied = routes.apply(less, ApplyOptions.by("team-a"));
    assertThat(applied.getMetadata().getLabels()).containsExactly(Map.entry("app", "web"));
  }

  @Test
  void fieldsOfOtherManagersConflictUnlessForced() {
    routes.apply(route("a"), ApplyOptions.by("team-a"));
    HTTPRoute other = route("a");
    other.getSpec().setHostnames(List.of("b.example.com"));
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> routes.apply(other, ApplyOptions.by("team-b")))
        .satisfies(e -> assertThat(e.status().causes()).anySatisfy(cause -> {
          assertThat(cause.reason()).isEqualTo("FieldManagerConflict");
          assertThat(cause.field()).isEqualTo(".spec.hostnames");
        }));
    assertThat(routes.apply(other, ApplyOptions.by("team-b").forced()).getSpec().getHostnames())
        .containsExactly("b.example.com");
  }

  @Test
  void whatWasReadCanBeApplied() {
    HTTPRoute read = create("a");
    read.getSpec().setHostnames(List.of("b.example.com"));
    HTTPRoute applied = routes.apply(read, ApplyOptions.by("team-a").forced());
    assertThat(applied.getSpec().getHostnames()).containsExactly("b.example.com");
  }

  @Test
  void aDryRunApplyStoresNothing() {
    routes.apply(route("a"), ApplyOptions.by("team-a").asDryRun());
    assertThat(routes.get(key("a"), GetOptions.none())).isEmpty();
  }

  @Test
  void aCollectionIsDeletedBySelector() {
    for (String name : List.of("a", "b", "c")) {
      HTTPRoute route = route(name);
      route.getMetadata().setLabels(Map.of("app", name.equals("c") ? "db" : "web"));
      routes.create(route, WriteOptions.none());
    }
    routes.deleteCollection(ListOptions.in(namespace).labels("app=web"), DeleteOptions.none());
    assertThat(routes.list(ListOptions.in(namespace)).items())
        .extracting(r -> r.getMetadata().getName())
        .containsExactly("c");
  }

  @Test
  void fiftyConcurrentEditsLoseNoUpdate() throws Exception {
    create("a");
    ExecutorService pool = Executors.newFixedThreadPool(50);
    try {
      List<Future<HTTPRoute>> edits = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        String label = "edit-" + i;
        edits.add(pool.submit(() -> routes.edit(
            key("a"),
            route -> {
              Map<String, String> labels = new java.util.HashMap<>();
              if (route.getMetadata().getLabels() != null) {
                labels.putAll(route.getMetadata().getLabels());
              }
              labels.put(label, "done");
              route.getMetadata().setLabels(labels);
              return route;
            },
            EditOptions.none().within(Duration.ofMinutes(5)))));
      }
      for (Future<HTTPRoute> edit : edits) {
        edit.get();
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(
            routes.get(key("a"), GetOptions.none()).orElseThrow().getMetadata().getLabels())
        .hasSize(50);
  }

  @Test
  void anEditThatChangesNothingWritesNothing() {
    HTTPRoute before = create("a");
    assertThat(routes.edit(key("a"), route -> route, EditOptions.none())).isEqualTo(before);
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> routes.edit(key("none"), route -> route, EditOptions.none()))
        .withMessageContaining("none");
  }

  @Test
  void aStatusIsEditedAlone() {
    HTTPRoute before = create("a");
    HTTPRoute after = routes.edit(
        key("a"),
        route -> withStatus(route, accepted("True", 1)),
        EditOptions.none().ofStatus());
    assertThat(after.getStatus().getParents()).hasSize(1);
    assertThat(after.getSpec()).isEqualTo(before.getSpec());
  }

  @Test
  void acceptedIsAwaited() throws Exception {
    create("a");
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      Future<java.util.Optional<HTTPRoute>> waiting = pool.submit(
          () -> routes.await(key("a"), Expectation.accepted(), AwaitOptions.within(LONG)));
      routes.edit(
          key("a"), r -> withStatus(r, accepted("False", 1)), EditOptions.none().ofStatus());
      routes.edit(
          key("a"), r -> withStatus(r, accepted("True", 1)), EditOptions.none().ofStatus());
      assertThat(waiting.get().orElseThrow().getStatus().getParents()).hasSize(1);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void anAcceptedOlderGenerationIsNotEnough() {
    HTTPRoute route = create("a");
    route.getSpec().setHostnames(List.of("b.example.com"));
    routes.replace(route, WriteOptions.none());
    routes.edit(
        key("a"), r -> withStatus(r, accepted("True", 1)), EditOptions.none().ofStatus());
    assertThatExceptionOfType(AwaitTimeoutException.class)
        .isThrownBy(() -> routes.await(
            key("a"), Expectation.accepted(), AwaitOptions.within(Duration.ofMillis(500))))
        .withMessageContaining("expected condition Accepted to be True")
        .withMessageContaining("generation 1) at generation 2");
  }

  @Test
  void deletionIsAwaited() throws Exception {
    create("a");
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      Future<java.util.Optional<HTTPRoute>> waiting = pool.submit(
          () -> routes.await(key("a"), Expectation.deleted(), AwaitOptions.within(LONG)));
      routes.delete(key("a"), DeleteOptions.none());
      assertThat(waiting.get()).isEmpty();
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void aCancelledCallFailsAndLaterOnesToo() {
    Cancellation cancellation = new Cancellation();
    ResourceClient<HTTPRoute> cancellable =
        routes.with(CallOptions.none().cancelledBy(cancellation));
    assertThat(cancellable.list(ListOptions.in(namespace)).items()).isEmpty();
    cancellation.cancel();
    assertThatExceptionOfType(ConnectionException.class)
        .isThrownBy(() -> cancellable.list(ListOptions.in(namespace)));
    assertThat(routes.list(ListOptions.in(namespace)).items()).isEmpty();
  }

  @Test
  void callsFromManyThreadsDoNotDisturbEachOther() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(16);
    AtomicInteger made = new AtomicInteger();
    try {
      List<Future<?>> calls = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        String name = "r" + i;
        calls.add(pool.submit(() -> {
          create(name);
          if (routes.get(key(name), GetOptions.none()).isPresent()) {
            made.incrementAndGet();
          }
        }));
      }
      for (Future<?> call : calls) {
        call.get();
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(made).hasValue(64);
    assertThat(routes.list(ListOptions.in(namespace).limit(10)).stream()).hasSize(64);
  }

  @Test
  void anUnknownPatchTargetNeverReachesAnotherResource() {
    create("a");
    assertThatExceptionOfType(ApiServerException.class)
        .isThrownBy(
            () -> routes.patch(key("a?b"), Patch.merge("{\"spec\":{}}"), WriteOptions.none()))
        .satisfies(e -> assertThat(e.status().code()).isEqualTo(404));
  }
}
