package io.gatewayapi.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.client.ApiResource;
import io.gatewayapi.client.Deletion;
import io.gatewayapi.client.GatewayApi;
import io.gatewayapi.client.ObjectKey;
import io.gatewayapi.client.ObjectList;
import io.gatewayapi.client.ResourceClient;
import io.gatewayapi.client.cluster.DroppedFieldPolicy;
import io.gatewayapi.client.error.AlreadyExistsException;
import io.gatewayapi.client.error.ApiServerException;
import io.gatewayapi.client.error.ConflictException;
import io.gatewayapi.client.error.InvalidException;
import io.gatewayapi.client.error.NotFoundException;
import io.gatewayapi.client.error.StatusCause;
import io.gatewayapi.client.option.DeleteOptions;
import io.gatewayapi.client.option.GetOptions;
import io.gatewayapi.client.option.ListOptions;
import io.gatewayapi.client.option.WatchOptions;
import io.gatewayapi.client.option.WriteOptions;
import io.gatewayapi.client.option.WriteOptions.FieldValidation;
import io.gatewayapi.client.watch.Watch;
import io.gatewayapi.client.watch.WatchEvent;
import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.model.RawObject;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.v1.GatewayClass;
import io.gatewayapi.model.v1.HTTPRoute;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Contract
class ClientContractTest {
  private final ContractServer server;
  private GatewayApi api;
  private ResourceClient<HTTPRoute> routes;
  private String namespace;

  ClientContractTest(ContractServer server) {
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

  @Test
  void whatIsCreatedIsRead() {
    HTTPRoute created = create("a");
    assertThat(created.getMetadata().getUid()).isNotEmpty();
    assertThat(created.getSpec().getParentRefs().get(0).getKind()).isEqualTo("Gateway");
    assertThat(routes.get(key("a"), GetOptions.none())).contains(created);
  }

  @Test
  void givenObjectsAreNotChanged() {
    HTTPRoute route = route("a");
    HTTPRoute copy = route.deepCopy();
    routes.create(route, WriteOptions.none());
    assertThat(route).isEqualTo(copy);
  }

  @Test
  void whatIsNotThereIsEmpty() {
    assertThat(routes.get(key("none"), GetOptions.none())).isEmpty();
  }

  @Test
  void aKindThatIsNotServedIsNotTheSameAsAnObjectThatIsNotThere() {
    ApiResource unknown = ApiResource.of("nowhere.example.com/v1", "Thing", "things", true);
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> api.raw(unknown).get(key("a"), GetOptions.none()))
        .withMessageContaining(
            "/apis/nowhere.example.com/v1/namespaces/" + namespace + "/things/a");
  }

  @Test
  void aTakenNameHasItsOwnException() {
    create("a");
    assertThatExceptionOfType(AlreadyExistsException.class)
        .isThrownBy(() -> create("a"))
        .satisfies(e -> {
          assertThat(e.status().code()).isEqualTo(409);
          assertThat(e.status().name()).isEqualTo("a");
          assertThat(e.status().kind()).isEqualTo("httproutes");
        });
  }

  @Test
  void anInvalidObjectNamesItsCauses() {
    HTTPRoute route = route("Not_A_Name");
    assertThatExceptionOfType(InvalidException.class)
        .isThrownBy(() -> routes.create(route, WriteOptions.none()))
        .satisfies(e -> assertThat(e.status().causes())
            .extracting(StatusCause::field, StatusCause::reason)
            .containsExactly(
                org.assertj.core.groups.Tuple.tuple("metadata.name", "FieldValueInvalid")));
  }

  @Test
  void aReplacedObjectHasTheNewContent() {
    HTTPRoute route = create("a");
    route.getSpec().setHostnames(List.of("b.example.com"));
    HTTPRoute replaced = routes.replace(route, WriteOptions.none());
    assertThat(replaced.getMetadata().getGeneration()).isEqualTo(2);
    assertThat(routes.get(key("a"), GetOptions.none()).orElseThrow().getSpec().getHostnames())
        .containsExactly("b.example.com");
  }

  @Test
  void aStaleReplaceConflicts() {
    HTTPRoute stale = create("a");
    HTTPRoute fresh = stale.deepCopy();
    fresh.getSpec().setHostnames(List.of("b.example.com"));
    routes.replace(fresh, WriteOptions.none());
    stale.getSpec().setHostnames(List.of("c.example.com"));
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> routes.replace(stale, WriteOptions.none()))
        .satisfies(e -> assertThat(e.status().reason()).isEqualTo("Conflict"));
  }

  @Test
  void replacingWhatIsNotThereIsNotFound() {
    HTTPRoute route = create("a");
    routes.delete(key("a"), DeleteOptions.none());
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> routes.replace(route, WriteOptions.none()));
  }

  @Test
  void aStatusIsReplacedAlone() {
    HTTPRoute route = create("a");
    JsonObject tree = Json.toTree(route);
    tree.add("status", Objects.routeStatus());
    tree.getAsJsonObject("spec").remove("hostnames");
    HTTPRoute written =
        routes.replaceStatus(Json.fromTree(tree, HTTPRoute.TYPE), WriteOptions.none());
    assertThat(written.getStatus().getParents()).hasSize(1);
    assertThat(written.getSpec()).isEqualTo(route.getSpec());
  }

  @Test
  void aDryRunStoresNothing() {
    HTTPRoute dry = routes.create(route("a"), WriteOptions.none().asDryRun());
    assertThat(dry.getMetadata().getUid()).isNotEmpty();
    assertThat(routes.get(key("a"), GetOptions.none())).isEmpty();
  }

  @Test
  void unknownFieldsThatAreAllowedReachTheServerWhichWarns() {
    List<String> warnings = new ArrayList<>();
    HTTPRoute route = route("a");
    route.getSpec().setExtraField("colour", new JsonPrimitive("red"));
    api.guarding(DroppedFieldPolicy.ALLOW)
        .onWarning(warnings::add)
        .httpRoutes()
        .create(route, WriteOptions.none());
    assertThat(warnings).containsExactly("unknown field \"spec.colour\"");
  }

  @Test
  void unknownFieldsAreRefusedIfStrict() {
    HTTPRoute route = route("a");
    route.getSpec().setExtraField("colour", new JsonPrimitive("red"));
    assertThatExceptionOfType(ApiServerException.class)
        .isThrownBy(() -> api.guarding(DroppedFieldPolicy.ALLOW)
            .httpRoutes()
            .create(route, WriteOptions.none().validating(FieldValidation.STRICT)))
        .satisfies(e -> assertThat(e.status().code()).isEqualTo(400))
        .withMessageContaining("unknown field \"spec.colour\"");
  }

  @Test
  void aListHasItsObjectsAndVersion() {
    HTTPRoute a = create("a");
    HTTPRoute b = create("b");
    ObjectList<HTTPRoute> list = routes.list(ListOptions.in(namespace));
    assertThat(list.items()).containsExactly(a, b);
    assertThat(Long.parseLong(list.resourceVersion()))
        .isGreaterThanOrEqualTo(Long.parseLong(b.getMetadata().getResourceVersion()));
    assertThat(list.next()).isEmpty();
  }

  @Test
  void pagesFollowEachOtherInOneStream() {
    for (String name : List.of("a", "b", "c", "d", "e")) {
      create(name);
    }
    ObjectList<HTTPRoute> first = routes.list(ListOptions.in(namespace).limit(2));
    assertThat(first.items()).hasSize(2);
    assertThat(first.remaining()).isEqualTo(3);
    create("f");
    assertThat(first.stream().map(r -> r.getMetadata().getName()))
        .containsExactly("a", "b", "c", "d", "e");
    assertThat(first.next().orElseThrow().resourceVersion()).isEqualTo(first.resourceVersion());
  }

  @Test
  void selectorsSelect() {
    HTTPRoute labelled = route("a");
    labelled.getMetadata().setLabels(Map.of("app", "web"));
    routes.create(labelled, WriteOptions.none());
    create("b");
    assertThat(routes.list(ListOptions.in(namespace).labels("app in (web, db)")).items())
        .hasSize(1);
    assertThat(routes.list(ListOptions.in(namespace).fields("metadata.name=b")).items())
        .hasSize(1);
  }

  @Test
  void aDeletedObjectIsGone() {
    HTTPRoute route = create("a");
    Deletion<HTTPRoute> deletion = routes.delete(key("a"), DeleteOptions.none());
    assertThat(deletion).isEqualTo(new Deletion.Done<>(route.getMetadata().getUid()));
    assertThat(routes.get(key("a"), GetOptions.none())).isEmpty();
    assertThat(routes.delete(key("a"), DeleteOptions.none())).isEqualTo(new Deletion.Absent<>());
  }

  @Test
  void aHeldObjectIsPending() {
    HTTPRoute held = route("a");
    held.getMetadata().setFinalizers(List.of("example.com/hold"));
    routes.create(held, WriteOptions.none());
    Deletion<HTTPRoute> deletion = routes.delete(key("a"), DeleteOptions.none());
    HTTPRoute pending = deletion.fold(d -> null, Deletion.Pending::object, () -> null);
    assertThat(pending.getMetadata().getDeletionTimestamp()).isNotNull();
    pending.getMetadata().setFinalizers(null);
    routes.replace(pending, WriteOptions.none());
    assertThat(routes.get(key("a"), GetOptions.none())).isEmpty();
  }

  @Test
  void deletePreconditionsHold() {
    create("a");
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> routes.delete(key("a"), DeleteOptions.none().onlyUid("other")));
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> routes.delete(key("a"), DeleteOptions.none().onlyVersion("1")));
    assertThat(routes.delete(key("a"), DeleteOptions.none().asDryRun()))
        .isInstanceOf(Deletion.Done.class);
    assertThat(routes.get(key("a"), GetOptions.none())).isPresent();
  }

  @Test
  void aWatchTellsWhatComes() {
    String from = routes.list(ListOptions.in(namespace)).resourceVersion();
    try (Watch<HTTPRoute> watch =
        routes.watch(WatchOptions.in(namespace).after(from).timeout(Duration.ofSeconds(15)))) {
      HTTPRoute created = create("a");
      created.getSpec().setHostnames(List.of("b.example.com"));
      HTTPRoute changed = routes.replace(created, WriteOptions.none());
      routes.delete(key("a"), DeleteOptions.none());
      assertThat(watch.next())
          .isInstanceOfSatisfying(
              WatchEvent.Added.class,
              e -> assertThat(((HTTPRoute) e.object()).getMetadata().getName()).isEqualTo("a"));
      assertThat(watch.next()).isEqualTo(new WatchEvent.Modified<>(changed));
      assertThat(watch.next()).isInstanceOf(WatchEvent.Deleted.class);
    }
  }

  @Test
  void aWatchEndsWhenTheServerEndsIt() {
    create("a");
    try (Watch<HTTPRoute> watch =
        routes.watch(WatchOptions.in(namespace).timeout(Duration.ofSeconds(1)))) {
      assertThat(watch.stream().filter(WatchEvent.Added.class::isInstance)).hasSize(1);
      assertThat(watch.hasNext()).isFalse();
    }
  }

  @Test
  void anOldVersionIsGone() {
    create("a");
    server.forgetHistory();
    try (Watch<HTTPRoute> watch = routes.watch(WatchOptions.in(namespace).after("1"))) {
      assertThat(watch.next())
          .isInstanceOfSatisfying(
              WatchEvent.Gone.class,
              gone -> assertThat(gone.status().reason()).isEqualTo("Expired"));
      assertThat(watch.hasNext()).isFalse();
    }
  }

  @Test
  void aClosedWatchWakesItsReader() throws Exception {
    Watch<HTTPRoute> watch = routes.watch(
        WatchOptions.in(namespace).after(routes.list(ListOptions.in(namespace)).resourceVersion()));
    FutureTask<Boolean> next = new FutureTask<>(watch::hasNext);
    Thread reader = new Thread(next);
    reader.start();
    ClientInformerContractTest.eventually(() -> isReading(reader));
    assertThat(next.isDone()).isFalse();
    watch.close();
    assertThat(next.get(2, TimeUnit.MINUTES)).isFalse();
    reader.join();
  }

  /** Whether a thread waits for bytes from the server. */
  private static boolean isReading(Thread thread) {
    return Arrays.stream(thread.getStackTrace())
        .anyMatch(frame -> frame.getClassName().startsWith("okio."));
  }

  @Test
  void kindsAreFoundWhereTheyAreServed() {
    assertThat(api.find("v1", "Service"))
        .contains(new ApiResource("", "v1", "Service", "services", true));
    assertThat(api.find("gateway.networking.k8s.io/v1", "GatewayClass"))
        .contains(new ApiResource(
            "gateway.networking.k8s.io", "v1", "GatewayClass", "gatewayclasses", false));
    assertThat(api.find("v1", "Unicorn")).isEmpty();
    assertThat(api.find("nowhere.example.com/v1", "Thing")).isEmpty();
  }

  @Test
  void rawObjectsKeepEverything() {
    ResourceClient<RawObject> services = api.raw(api.find("v1", "Service").orElseThrow());
    RawObject service = RawObject.of(Objects.json("""
        {'apiVersion': 'v1', 'kind': 'Service', 'metadata': {'name': 'web', 'namespace': '%s'},
         'spec': {'type': 'ClusterIP', 'ports': [{'port': 80, 'targetPort': 8080}]}}
        """.formatted(namespace)));
    RawObject created = services.create(service, WriteOptions.none());
    assertThat(created.get("spec")).isEqualTo(service.get("spec"));
    assertThat(services.get(key("web"), GetOptions.none())).contains(created);
    RawObject listed = services.list(ListOptions.in(namespace)).items().get(0);
    assertThat(listed.getKind()).isEqualTo("Service");
    assertThat(listed.getApiVersion()).isEqualTo("v1");
  }

  @Test
  void clusterScopeHasNoNamespaces() {
    ResourceClient<GatewayClass> classes = api.gatewayClasses();
    GatewayClass created = classes.create(
        Json.fromTree(Objects.gatewayClass(namespace), GatewayClass.TYPE), WriteOptions.none());
    assertThat(created.getStatus().getConditions()).hasSize(1);
    classes.delete(ObjectKey.cluster(namespace), DeleteOptions.none());
    assertThatThrownBy(() -> classes.get(key("a"), GetOptions.none()))
        .isInstanceOf(GatewayApiException.class)
        .hasMessageContaining("cluster scope");
    assertThatThrownBy(() -> routes.get(ObjectKey.cluster("a"), GetOptions.none()))
        .isInstanceOf(GatewayApiException.class)
        .hasMessageContaining("namespace");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../../x", "..", ".", "", "a/b", "%2e%2e", "a%2fb", "a/status", "%2e%2e%2fsecrets"
      })
  void aNameThatIsNoSegmentIsNotSent(String name) {
    assertThatThrownBy(() -> routes.get(key(name), GetOptions.none()))
        .isInstanceOf(GatewayApiException.class)
        .hasMessageContaining("cannot stand in a URL");
    assertThatThrownBy(() -> routes.delete(ObjectKey.of(name, "a"), DeleteOptions.none()))
        .isInstanceOf(GatewayApiException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a?b", "a#b", "a b", "a;b", "a&watch=1", "ä", "a+b", "a\\b", "a\n"})
  void otherNamesAreEscaped(String name) {
    create("a");
    assertThat(routes.get(key(name), GetOptions.none())).isEmpty();
    assertThat(routes.delete(key(name), DeleteOptions.none())).isEqualTo(new Deletion.Absent<>());
  }

  @Test
  void extremesOfJsonSurviveTheWay() {
    HTTPRoute route = route("a");
    route.getMetadata().setAnnotations(Map.of("example.com/text", "ä \u2028 \"<&>\\ \ud83d\ude00"));
    HTTPRoute created = routes.create(route, WriteOptions.none());
    assertThat(created.getMetadata().getAnnotations())
        .isEqualTo(route.getMetadata().getAnnotations());
    assertThat(JsonParser.parseString(Json.write(created)).getAsJsonObject().get("spec"))
        .isEqualTo(Json.toTree(created).get("spec"));
  }
}
