package io.gatewayapi.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.gatewayapi.client.GatewayApi;
import io.gatewayapi.client.ObjectKey;
import io.gatewayapi.client.ResourceClient;
import io.gatewayapi.client.option.DeleteOptions;
import io.gatewayapi.client.option.EditOptions;
import io.gatewayapi.client.option.GetOptions;
import io.gatewayapi.client.option.WriteOptions;
import io.gatewayapi.client.status.StatusOutcome;
import io.gatewayapi.client.status.StatusWriter;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.v1.Gateway;
import io.gatewayapi.model.v1.GatewayClass;
import io.gatewayapi.model.v1.HTTPRoute;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A controller's status beside those of others. */
@Contract
class ClientStatusContractTest {
  private static final String OURS = "example.com/ours";
  private static final String THEIRS = "example.com/theirs";

  private final ContractServer server;
  private GatewayApi api;
  private ResourceClient<HTTPRoute> routes;
  private String namespace;

  ClientStatusContractTest(ContractServer server) {
    this.server = server;
  }

  @BeforeEach
  void connect() {
    api = GatewayApi.on(server.client());
    routes = api.httpRoutes();
    namespace = server.newNamespace();
  }

  private static Clock at(int second) {
    return Clock.fixed(Instant.parse("2026-11-01T00:00:00Z").plusSeconds(second), ZoneOffset.UTC);
  }

  private static StatusWriter writer(String controller, int second) {
    return StatusWriter.of(controller, at(second)).within(Duration.ofMinutes(10));
  }

  private HTTPRoute create(String name) {
    HTTPRoute route = Json.fromTree(Objects.route(name), HTTPRoute.TYPE);
    route.getMetadata().setNamespace(namespace);
    return routes.create(route, WriteOptions.none());
  }

  private HTTPRoute current(String name) {
    return routes.get(ObjectKey.of(namespace, name), GetOptions.none()).orElseThrow();
  }

  private static JsonObject entry(String gateway, String status, String message) {
    return Objects.json("""
        {'parentRef': {'name': '%s'}, 'conditions': [{'type': 'Accepted', 'status': '%s',
          'reason': 'Because', 'message': '%s', 'observedGeneration': 1}]}
        """.formatted(gateway, status, message));
  }

  private static HTTPRoute wanting(HTTPRoute route, List<JsonObject> entries) {
    JsonObject tree = Json.toTree(route);
    JsonArray parents = new JsonArray();
    entries.forEach(parents::add);
    JsonObject status = new JsonObject();
    status.add("parents", parents);
    tree.add("status", status);
    // Typed access needs the name that the writer fills in.
    return Json.fromTree(tree, HTTPRoute.TYPE);
  }

  private StatusOutcome<HTTPRoute> write(
      StatusWriter writer, HTTPRoute known, JsonObject... entries) {
    return writer.write(routes, known, route -> wanting(route, List.of(entries)));
  }

  private List<JsonObject> parents(String name) {
    List<JsonObject> parents = new ArrayList<>();
    JsonObject status = Json.toTree(current(name)).getAsJsonObject("status");
    status.getAsJsonArray("parents").forEach(p -> parents.add(p.getAsJsonObject()));
    return parents;
  }

  private List<JsonObject> parentsOf(String name, String controller) {
    return parents(name).stream()
        .filter(p -> p.get("controllerName").getAsString().equals(controller))
        .toList();
  }

  private static String time(JsonObject entry) {
    return entry
        .getAsJsonArray("conditions")
        .get(0)
        .getAsJsonObject()
        .get("lastTransitionTime")
        .getAsString();
  }

  @Test
  void ownEntriesAreWrittenWithNameAndTime() {
    HTTPRoute route = create("a");
    assertThat(write(writer(OURS, 1), route, entry("gate", "True", "")))
        .isInstanceOf(StatusOutcome.Written.class);
    assertThat(parents("a")).singleElement().satisfies(entry -> {
      assertThat(entry.get("controllerName").getAsString()).isEqualTo(OURS);
      assertThat(time(entry)).isEqualTo("2026-11-01T00:00:01Z");
    });
  }

  @Test
  void foreignEntriesAreNotTouchedAndOwnStaleOnesGo() {
    HTTPRoute route = create("a");
    write(writer(THEIRS, 1), route, entry("gate", "True", "theirs"), entry("x", "True", ""));
    List<JsonObject> theirs = parentsOf("a", THEIRS);
    write(writer(OURS, 2), current("a"), entry("gate", "True", ""), entry("old", "True", ""));
    write(writer(OURS, 3), current("a"), entry("gate", "True", ""));
    assertThat(parentsOf("a", THEIRS)).isEqualTo(theirs);
    assertThat(parentsOf("a", OURS)).hasSize(1);
    write(writer(OURS, 4), current("a"));
    assertThat(parentsOf("a", OURS)).isEmpty();
    assertThat(parents("a")).isEqualTo(theirs);
  }

  @Test
  void theTimeOfATransitionChangesWithTheStatusOnly() {
    HTTPRoute route = create("a");
    write(writer(OURS, 1), route, entry("gate", "True", "one"));
    write(writer(OURS, 2), current("a"), entry("gate", "True", "two"));
    assertThat(time(parents("a").get(0))).isEqualTo("2026-11-01T00:00:01Z");
    write(writer(OURS, 3), current("a"), entry("gate", "False", "two"));
    assertThat(time(parents("a").get(0))).isEqualTo("2026-11-01T00:00:03Z");
    // A clock that went back is still a clock.
    write(writer(OURS, -5), current("a"), entry("gate", "False", "three"));
    assertThat(time(parents("a").get(0))).isEqualTo("2026-11-01T00:00:03Z");
  }

  @Test
  void nothingIsWrittenWhenNothingChanges() {
    HTTPRoute route = create("a");
    write(writer(OURS, 1), route, entry("gate", "True", ""));
    HTTPRoute written = current("a");
    assertThat(write(writer(OURS, 2), written, entry("gate", "True", "")))
        .isEqualTo(new StatusOutcome.Unchanged<>(written));
    assertThat(current("a")).isEqualTo(written);
  }

  @Test
  void aStaleCopyIsReadAgain() {
    HTTPRoute stale = create("a");
    write(writer(THEIRS, 1), stale, entry("gate", "True", ""));
    write(writer(OURS, 2), stale, entry("gate", "True", ""));
    assertThat(parents("a")).hasSize(2);
  }

  @Test
  void withoutRoomNothingIsWrittenAndTheOutcomeSaysSo() {
    HTTPRoute route = create("a");
    JsonObject[] many = new JsonObject[30];
    for (int i = 0; i < many.length; i++) {
      many[i] = entry("g" + i, "True", "");
    }
    write(writer(THEIRS, 1), route, many);
    HTTPRoute full = current("a");
    StatusOutcome<HTTPRoute> outcome = write(
        writer(OURS, 2),
        full,
        entry("a", "True", ""),
        entry("b", "True", ""),
        entry("c", "True", ""));
    assertThat(outcome).isEqualTo(new StatusOutcome.Full<>(full, "status.parents", 32, 33));
    assertThat(current("a")).isEqualTo(full);
    assertThat(write(writer(OURS, 3), full, entry("a", "True", ""), entry("b", "True", "")))
        .isInstanceOf(StatusOutcome.Written.class);
  }

  @Test
  void anObjectThatIsGoneIsAbsent() {
    HTTPRoute route = create("a");
    routes.delete(ObjectKey.of(namespace, "a"), DeleteOptions.none());
    assertThat(write(writer(OURS, 1), route, entry("gate", "True", "")))
        .isEqualTo(new StatusOutcome.Absent<>());
  }

  @Test
  void theSpecThatOthersChangeMeanwhileStays() {
    HTTPRoute stale = create("a");
    routes.edit(
        ObjectKey.of(namespace, "a"),
        route -> {
          route.getSpec().setHostnames(List.of("b.example.com"));
          return route;
        },
        EditOptions.none());
    write(writer(OURS, 1), stale, entry("gate", "True", ""));
    assertThat(current("a").getSpec().getHostnames()).containsExactly("b.example.com");
  }

  @Test
  void whatTheClusterDoesNotHaveIsNoChange() {
    JsonObject tree = Objects.json("""
        {'apiVersion': 'gateway.networking.k8s.io/v1', 'kind': 'Gateway',
         'metadata': {'name': 'gate', 'namespace': '%s'},
         'spec': {'gatewayClassName': 'c',
                  'listeners': [{'name': 'http', 'port': 80, 'protocol': 'HTTP'}]}}
        """.formatted(namespace));
    ResourceClient<Gateway> gateways = api.gateways();
    Gateway gateway = gateways.create(Json.fromTree(tree, Gateway.TYPE), WriteOptions.none());
    StatusWriter writer = writer(OURS, 1);
    StatusOutcome<Gateway> first = writer.write(gateways, gateway, this::programmed);
    Gateway written = first.fold(StatusOutcome.Written::object, u -> null, f -> null, () -> null);
    assertThat(written.getStatus().getListeners()).hasSize(1);
    assertThat(writer(OURS, 9).write(gateways, written, this::programmed))
        .isInstanceOf(StatusOutcome.Unchanged.class);
  }

  private Gateway programmed(Gateway gateway) {
    JsonObject tree = Json.toTree(gateway);
    tree.add("status", Objects.json("""
            {'addresses': [{'value': '10.0.0.1'}], 'attachedListenerSets': 0,
             'conditions': [{'type': 'Accepted', 'status': 'True', 'reason': 'Accepted',
               'message': '', 'observedGeneration': 1}],
             'listeners': [{'name': 'http', 'attachedRoutes': 0, 'supportedKinds': [],
               'colour': 'red', 'conditions': [{'type': 'Accepted', 'status': 'True',
                 'reason': 'Accepted', 'message': '', 'observedGeneration': 1}]}]}
            """));
    return Json.fromTree(tree, Gateway.TYPE);
  }

  @Test
  void defaultConditionsAreReplacedAndForeignOnesStay() {
    ResourceClient<GatewayClass> classes = api.gatewayClasses();
    GatewayClass created = classes.create(
        Json.fromTree(Objects.gatewayClass(namespace), GatewayClass.TYPE), WriteOptions.none());
    try {
      classes.edit(
          ObjectKey.of(created),
          c -> {
            JsonObject tree = Json.toTree(c);
            tree.getAsJsonObject("status").getAsJsonArray("conditions").add(Objects.json("""
                    {'type': 'example.com/Audited', 'status': 'True', 'reason': 'Yes',
                     'message': '', 'lastTransitionTime': '2026-01-01T00:00:00Z'}
                    """));
            return Json.fromTree(tree, GatewayClass.TYPE);
          },
          EditOptions.none().ofStatus());
      writer(OURS, 1).write(classes, created, c -> {
        JsonObject tree = Json.toTree(c);
        tree.add("status", Objects.json("""
                {'conditions': [{'type': 'Accepted', 'status': 'True', 'reason': 'Accepted',
                  'message': '', 'observedGeneration': 1}]}
                """));
        return Json.fromTree(tree, GatewayClass.TYPE);
      });
      GatewayClass written =
          classes.get(ObjectKey.of(created), GetOptions.none()).orElseThrow();
      assertThat(written.getStatus().getConditions())
          .extracting(c -> c.getType() + " " + c.getStatus() + " " + c.getLastTransitionTimeText())
          .containsExactlyInAnyOrder(
              "Accepted True 2026-11-01T00:00:01Z",
              "example.com/Audited True 2026-01-01T00:00:00Z");
    } finally {
      classes.delete(ObjectKey.of(created), DeleteOptions.none());
    }
  }

  @Test
  void fiveControllersAtOnceDoNotHarmEachOther() throws Exception {
    create("a");
    int rounds = Integer.getInteger("gwapi.status.rounds", 20);
    ExecutorService pool = Executors.newFixedThreadPool(5);
    Set<Future<Integer>> controllers = new HashSet<>();
    try {
      for (int c = 0; c < 5; c++) {
        String name = "example.com/c" + c;
        controllers.add(pool.submit(() -> {
          int written = 0;
          for (int round = 0; round < rounds; round++) {
            String status = round % 3 == 2 ? "False" : "True";
            StatusOutcome<HTTPRoute> outcome =
                write(writer(name, round), current("a"), entry("gate", status, "round " + round));
            written += outcome instanceof StatusOutcome.Written ? 1 : 0;
            // Once more the same: nothing is left to write.
            StatusOutcome<HTTPRoute> again =
                write(writer(name, 5_000), current("a"), entry("gate", status, "round " + round));
            written += again instanceof StatusOutcome.Written ? 10_000 : 0;
          }
          return written;
        }));
      }
      for (Future<Integer> controller : controllers) {
        assertThat(controller.get()).isEqualTo(rounds);
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(parents("a")).hasSize(5);
    int changed = (rounds - 1) / 3 * 3 + ((rounds - 1) % 3 == 2 ? 2 : 0);
    for (JsonObject entry : parents("a")) {
      assertThat(entry.getAsJsonArray("conditions").toString()).contains("round " + (rounds - 1));
      assertThat(time(entry))
          .isEqualTo(Instant.parse("2026-11-01T00:00:00Z").plusSeconds(changed).toString());
    }
  }
}
