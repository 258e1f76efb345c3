package io.gatewayapi.samples.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.client.ApiResource;
import io.gatewayapi.client.Expectation;
import io.gatewayapi.client.GatewayApi;
import io.gatewayapi.client.ObjectKey;
import io.gatewayapi.client.option.AwaitOptions;
import io.gatewayapi.client.option.DeleteOptions;
import io.gatewayapi.client.option.EditOptions;
import io.gatewayapi.client.option.GetOptions;
import io.gatewayapi.client.option.WriteOptions;
import io.gatewayapi.client.watch.Backoff;
import io.gatewayapi.client.watch.FollowOptions;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.RawObject;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.manifest.Manifest;
import io.gatewayapi.model.manifest.Manifests;
import io.gatewayapi.model.v1.Gateway;
import io.gatewayapi.model.v1.HTTPRoute;
import io.gatewayapi.testing.FakeApiServer;
import io.gatewayapi.testing.fault.Fault;
import io.gatewayapi.testing.fault.Faults;
import io.gatewayapi.testing.fault.RequestMatch;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OperatorTest {
  private static final String CONTROLLER = "example.com/operator";
  private static final AwaitOptions LONG = AwaitOptions.within(Duration.ofMinutes(2));
  private static final ObjectKey GATEWAY = ObjectKey.of("shop", "web");
  private static final ObjectKey ROUTE = ObjectKey.of("shop", "store");
  private static final String MANIFESTS = """
      apiVersion: gateway.networking.k8s.io/v1
      kind: GatewayClass
      metadata: {name: example}
      spec: {controllerName: example.com/operator}
      ---
      apiVersion: gateway.networking.k8s.io/v1
      kind: GatewayClass
      metadata: {name: foreign}
      spec: {controllerName: example.com/other}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: api, namespace: shop}
      spec: {ports: [{port: 8080}]}
      ---
      apiVersion: gateway.networking.k8s.io/v1
      kind: Gateway
      metadata: {name: web, namespace: shop}
      spec:
        gatewayClassName: example
        listeners: [{name: http, port: 80, protocol: HTTP}]
      ---
      apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata: {name: store, namespace: shop}
      spec:
        parentRefs: [{name: web}]
        rules: [{backendRefs: [{name: api, port: 8080}]}]
      """;

  private final List<String> log = new CopyOnWriteArrayList<>();
  private FakeApiServer server;
  private GatewayApi api;
  private Operator operator;

  @BeforeEach
  void start() {
    server = FakeApiServer.start(Bundle.of("v1.6.1", Channel.EXPERIMENTAL));
    api = GatewayApi.on(server.apiClient());
    FollowOptions options = FollowOptions.all()
        .notes(note -> {})
        .backoff(new Backoff(Duration.ofMillis(20), Duration.ofMillis(200)));
    operator = new Operator(
        GatewayApi.on(server.apiClient()), CONTROLLER, options, Clock.systemUTC(), log::add);
  }

  @AfterEach
  void close() {
    operator.close();
    server.close();
  }

  private void apply() {
    for (Manifest manifest : Manifests.parse(MANIFESTS, "shop")) {
      ApiResource resource = api.find(manifest.apiVersion(), manifest.kind()).orElseThrow();
      api.raw(resource).create(RawObject.of(manifest.tree()), WriteOptions.none());
    }
  }

  private static void eventually(BooleanSupplier state) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (!state.getAsBoolean()) {
      assertThat(System.nanoTime()).as("still not so after two minutes").isLessThan(end);
      Thread.sleep(20);
    }
  }

  private void settles() throws InterruptedException {
    long rounds = operator.rounds();
    // Something happens that changes nothing for the operator; two rounds later it wrote nothing.
    touch();
    eventually(() -> operator.rounds() > rounds);
    long writes = operator.writes();
    long again = operator.rounds();
    touch();
    eventually(() -> operator.rounds() > again);
    assertThat(operator.writes()).isEqualTo(writes);
  }

  private void touch() {
    api.httpRoutes()
        .edit(
            ROUTE,
            route -> {
              String before = route.getMetadata().getAnnotations() == null
                  ? "0"
                  : route.getMetadata().getAnnotations().getOrDefault("touched", "0");
              route.getMetadata().setAnnotations(java.util.Map.of("touched", before + "0"));
              return route;
            },
            EditOptions.none());
  }

  @Test
  void everythingOfItsClassGetsItsStatusAndTheOperatorSettles() throws Exception {
    operator.start();
    apply();
    api.gatewayClasses().await(ObjectKey.cluster("example"), Expectation.accepted(), LONG);
    api.gateways().await(GATEWAY, Expectation.programmed(), LONG);
    HTTPRoute route =
        api.httpRoutes().await(ROUTE, Expectation.accepted(), LONG).orElseThrow();
    assertThat(route.getStatus().getParents().get(0).getControllerName()).isEqualTo(CONTROLLER);
    settles();
  }

  @Test
  void whatBelongsToOthersIsLeftAlone() throws Exception {
    apply();
    operator.start();
    api.gateways().await(GATEWAY, Expectation.programmed(), LONG);
    assertThat(api.gatewayClasses()
            .get(ObjectKey.cluster("foreign"), GetOptions.none())
            .orElseThrow()
            .getStatus()
            .getConditions())
        .allSatisfy(condition -> assertThat(condition.getStatus()).isEqualTo("Unknown"));
  }

  @Test
  void aBackendThatGoesIsSeen() throws Exception {
    apply();
    operator.start();
    api.httpRoutes().await(ROUTE, Expectation.condition("ResolvedRefs"), LONG);
    ApiResource services = api.find("v1", "Service").orElseThrow();
    // One Service must be left: without any, Services are taken for unknown.
    RawObject other =
        api.raw(services).get(ObjectKey.of("shop", "api"), GetOptions.none()).orElseThrow();
    other.getMetadata().setName("other");
    other.getMetadata().setResourceVersion(null);
    other.getMetadata().setUid(null);
    api.raw(services).create(other, WriteOptions.none());
    api.raw(services).delete(ObjectKey.of("shop", "api"), DeleteOptions.none());
    api.httpRoutes()
        .await(
            ROUTE,
            Expectation.that(
                "ResolvedRefs=False",
                route -> route.getStatus().getParents().get(0).getConditions().stream()
                    .anyMatch(
                        c -> c.getType().equals("ResolvedRefs") && c.getStatus().equals("False"))),
            LONG);
  }

  @Test
  void throughFaultsItBringsTheStatusAndSettles() throws Exception {
    Faults faults = server.faults();
    RequestMatch lists = RequestMatch.method("GET");
    RequestMatch writes = RequestMatch.method("PUT");
    faults.times(5, RequestMatch.watch(), Fault.cut(Fault.Cut.DURING_ANSWER));
    faults.times(3, RequestMatch.watch(), Fault.gone());
    faults.times(5, RequestMatch.resource("httproutes").and(lists), Fault.internalError());
    faults.times(3, RequestMatch.resource("gateways").and(lists), Fault.tooManyRequests(1));
    faults.times(2, writes, Fault.conflict());
    faults.times(2, writes, Fault.internalError());
    faults.times(2, writes, Fault.cut(Fault.Cut.BEFORE_ANSWER));
    operator.start();
    apply();
    eventually(() -> isProgrammed() && isAccepted());
    settles();
    assertThat(log).anyMatch(line -> line.contains("500"));
  }

  private boolean isProgrammed() {
    return Expectation.<Gateway>programmed()
        .holds(server
            .stored("gateway.networking.k8s.io/v1", "Gateway", "shop", "web")
            .map(tree -> Json.fromTree(tree, Gateway.TYPE)));
  }

  private boolean isAccepted() {
    return Expectation.<HTTPRoute>accepted()
        .holds(server
            .stored("gateway.networking.k8s.io/v1", "HTTPRoute", "shop", "store")
            .map(tree -> Json.fromTree(tree, HTTPRoute.TYPE)));
  }

  @Test
  void aForgottenPastDoesNotConfuseIt() throws Exception {
    operator.start();
    apply();
    server.forgetHistory();
    api.gateways().await(GATEWAY, Expectation.programmed(), LONG);
    eventually(() -> isProgrammed() && isAccepted());
    server.forgetHistory();
    settles();
  }
}
