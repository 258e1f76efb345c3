package io.gatewayapi.testing.contract;

import static io.gatewayapi.testing.contract.ClientInformerContractTest.eventually;
import static io.gatewayapi.testing.contract.ClientInformerContractTest.reasons;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.client.GatewayApi;
import io.gatewayapi.client.ObjectKey;
import io.gatewayapi.client.ResourceClient;
import io.gatewayapi.client.error.ConnectionException;
import io.gatewayapi.client.option.CallOptions;
import io.gatewayapi.client.option.Cancellation;
import io.gatewayapi.client.option.DeleteOptions;
import io.gatewayapi.client.option.ListOptions;
import io.gatewayapi.client.option.WriteOptions;
import io.gatewayapi.client.watch.Backoff;
import io.gatewayapi.client.watch.FollowNote;
import io.gatewayapi.client.watch.FollowOptions;
import io.gatewayapi.client.watch.Informer;
import io.gatewayapi.client.watch.RelistReason;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.v1.HTTPRoute;
import io.kubernetes.client.openapi.ApiClient;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An informer's copy comes to be what the server has, on a clock of the test's own. */
@Contract
class ClientFaultContractTest {
  private final ContractServer server;
  private final SteppedClock clock = new SteppedClock();
  private final List<FollowNote> notes = new CopyOnWriteArrayList<>();
  private ClientProxy proxy;
  private ApiClient client;
  private ResourceClient<HTTPRoute> routes;
  private String namespace;
  private Informer<HTTPRoute> informer;

  ClientFaultContractTest(ContractServer server) {
    this.server = server;
  }

  @BeforeEach
  void connect() {
    routes = GatewayApi.on(server.client()).httpRoutes();
    proxy = new ClientProxy(server.client());
    client = proxy.client();
    namespace = server.newNamespace();
    create("a");
  }

  @AfterEach
  void close() {
    if (informer != null) {
      informer.close();
    }
    if (proxy != null) {
      proxy.close();
    }
  }

  private void create(String name) {
    HTTPRoute route = Json.fromTree(Objects.route(name), HTTPRoute.TYPE);
    route.getMetadata().setNamespace(namespace);
    HTTPRoute unused = routes.create(route, WriteOptions.none());
  }

  private void delete(String name) {
    routes.delete(ObjectKey.of(namespace, name), DeleteOptions.none());
  }

  private FollowOptions following() {
    return FollowOptions.in(namespace).clock(clock).notes(notes::add);
  }

  private Informer<HTTPRoute> informer(CallOptions calls, FollowOptions options) {
    return GatewayApi.on(client).with(calls).httpRoutes().informer(options);
  }

  private void start() {
    informer = informer(CallOptions.none(), following()).start();
  }

  private void startWithARunningWatch() {
    start();
    awaitSync();
    create("b");
    converges(); // by the watch
  }

  private void awaitSync() {
    assertThat(informer.awaitSync(Duration.ofMinutes(2))).isTrue();
  }

  private void converges() {
    eventually(() -> Set.copyOf(informer.list())
        .equals(Set.copyOf(routes.list(ListOptions.in(namespace)).items())));
  }

  private List<FollowNote.Failed> failures() {
    return notes.stream()
        .filter(FollowNote.Failed.class::isInstance)
        .map(FollowNote.Failed.class::cast)
        .toList();
  }

  @Test
  void aWatchThatEndsAtItsTimeIsResumedWithoutAList() {
    startWithARunningWatch();
    clock.jump(Duration.ofMinutes(11));
    proxy.finishAll();
    create("c");
    delete("a");
    converges();
    assertThat(reasons(notes)).containsExactly(RelistReason.FIRST);
    assertThat(failures()).isEmpty();
  }

  @Test
  void refusedConnectionsAreTriedAgainForTenSecondsAndMoreWithGrowingWaits() {
    startWithARunningWatch();
    proxy.goAway();
    create("c");
    delete("a");
    eventually(() -> clock.waited().compareTo(Duration.ofSeconds(10)) >= 0);
    proxy.comeBack();
    converges();
    List<FollowNote.Failed> failures = failures();
    assertThat(failures).hasSizeGreaterThanOrEqualTo(4);
    for (FollowNote.Failed failure : failures) {
      assertThat(failure.delay())
          .isBetween(Duration.ofMillis(250), Backoff.usual().longest());
    }
    assertThat(failures.get(3).delay()).isGreaterThan(failures.get(0).delay());
    assertThat(failures.get(0).cause()).isInstanceOf(ConnectionException.class);
  }

  @Test
  void aClockThatJumpsHarmsNothing() {
    startWithARunningWatch();
    clock.jump(Duration.ofDays(400));
    proxy.cutAll();
    create("c");
    converges();
    clock.jump(Duration.ofDays(-800));
    proxy.cutAll();
    create("d");
    delete("b");
    converges();
    proxy.finishAll();
    create("e");
    converges();
  }

  @Test
  void aListThatEndsProperlyButTooEarlyIsListedAgain() {
    proxy.times(2, ClientProxy.lists("httproutes"), ClientProxy.endAfter(60));
    start();
    awaitSync();
    converges();
    assertThat(failures()).hasSize(2);
  }

  @Test
  void anEventThatEndsProperlyButTooEarlyIsReadAgain() {
    proxy.once(
        ClientProxy.watches(),
        ClientProxy.status(200, "{\"type\":\"ADDED\",\"object\":{\"kind\":\"HTTPRou"));
    start();
    awaitSync();
    create("b");
    converges();
    assertThat(reasons(notes)).containsExactly(RelistReason.FIRST);
  }

  @Test
  void aVersionThatExpiresInsideAWatchIsListedAgain() {
    proxy.once(
        ClientProxy.watches(),
        ClientProxy.status(
            200,
            "{\"type\":\"ERROR\",\"object\":{\"kind\":\"Status\",\"apiVersion\":\"v1\","
                + "\"status\":\"Failure\",\"reason\":\"Expired\",\"code\":410}}\n"));
    start();
    create("b");
    eventually(() -> reasons(notes).contains(RelistReason.EXPIRED));
    converges();
  }

  @Test
  void aServerWithAnEarlierVersionIsListedAnew() {
    proxy.once(
        ClientProxy.watches(),
        ClientProxy.status(
            504,
            "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"status\":\"Failure\",\"reason\":\"Timeout\","
                + "\"message\":\"Timeout: Too large resource version: 9, current: 1\",\"code\":504}"));
    start();
    create("b");
    eventually(() -> reasons(notes).contains(RelistReason.VERSION_AHEAD));
    converges();
  }

  @Test
  void slowAnswersAreAnswers() {
    proxy.once(ClientProxy.lists("httproutes"), ClientProxy.drip());
    proxy.once(ClientProxy.watches(), ClientProxy.drip());
    startWithARunningWatch();
    delete("a");
    converges();
    assertThat(reasons(notes)).containsExactly(RelistReason.FIRST);
    assertThat(failures()).isEmpty();
  }

  @Test
  void anAnswerThatStallsIsGivenUp() {
    proxy.once(ClientProxy.lists("httproutes"), proxy.stall());
    informer =
        informer(CallOptions.none().within(Duration.ofSeconds(1)), following()).start();
    awaitSync();
    converges();
    assertThat(failures().get(0).cause()).isInstanceOf(ConnectionException.class);
  }

  @Test
  void whatTheServerPutsOffWaitsAsLongAsItSays() {
    proxy.times(
        2, ClientProxy.lists("httproutes"), ClientProxy.status(429, "", "Retry-After", "90"));
    start();
    awaitSync();
    converges();
    assertThat(clock.waited()).isEqualTo(Duration.ofSeconds(180));
  }

  @Test
  void closingLeavesNoThreadAndNoConnectionInUse() {
    startWithARunningWatch();
    proxy.cutAll();
    create("c");
    converges();
    eventually(() -> proxy.running() > 0);
    informer.close();
    assertNothingIsLeft();
  }

  @Test
  void closingEndsALongWait() {
    proxy.on(ClientProxy.lists("httproutes"), ClientProxy.status(429, "", "Retry-After", "3600"));
    informer = informer(CallOptions.none(), FollowOptions.in(namespace).notes(notes::add))
        .start();
    eventually(() -> !failures().isEmpty());
    informer.close();
    assertNothingIsLeft();
  }

  @Test
  void closingEndsACallThatStalls() {
    proxy.on(ClientProxy.lists("httproutes"), proxy.stall());
    start();
    eventually(() -> proxy.seen().stream().anyMatch(ClientProxy.lists("httproutes")));
    informer.close();
    assertNothingIsLeft();
  }

  @Test
  void cancellingAViewEndsItsInformers() {
    Cancellation cancellation = new Cancellation();
    informer =
        informer(CallOptions.none().cancelledBy(cancellation), following()).start();
    awaitSync();
    cancellation.cancel();
    eventually(() -> threads().isEmpty());
    assertThat(failures()).isEmpty();
  }

  private void assertNothingIsLeft() {
    assertThat(threads()).isEmpty();
    eventually(() -> client.getHttpClient().connectionPool().connectionCount()
        == client.getHttpClient().connectionPool().idleConnectionCount());
    assertThat(client.getHttpClient().dispatcher().runningCallsCount()).isZero();
  }

  /** Those that follow the cluster. */
  private Set<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("informer http"))
        .collect(Collectors.toSet());
  }
}
