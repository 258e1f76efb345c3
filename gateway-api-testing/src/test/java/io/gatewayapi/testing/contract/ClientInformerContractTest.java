package io.gatewayapi.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.client.GatewayApi;
import io.gatewayapi.client.ObjectKey;
import io.gatewayapi.client.ResourceClient;
import io.gatewayapi.client.option.DeleteOptions;
import io.gatewayapi.client.option.EditOptions;
import io.gatewayapi.client.option.ListOptions;
import io.gatewayapi.client.option.WriteOptions;
import io.gatewayapi.client.watch.Backoff;
import io.gatewayapi.client.watch.FollowNote;
import io.gatewayapi.client.watch.FollowOptions;
import io.gatewayapi.client.watch.Informer;
import io.gatewayapi.client.watch.RelistReason;
import io.gatewayapi.client.watch.ResumingListerWatcher;
import io.gatewayapi.client.watch.RouteIndexes;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.v1.HTTPRoute;
import io.kubernetes.client.informer.ResourceEventHandler;
import io.kubernetes.client.informer.SharedIndexInformer;
import io.kubernetes.client.informer.SharedInformerFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An informer's copy comes to be what the server has, whatever happens between. */
@Contract
class ClientInformerContractTest {
  private final ContractServer server;
  private final List<FollowNote> notes = new CopyOnWriteArrayList<>();
  private final List<String> told = new CopyOnWriteArrayList<>();
  private ClientProxy proxy;
  private ResourceClient<HTTPRoute> routes;
  private String namespace;
  private Informer<HTTPRoute> informer;

  ClientInformerContractTest(ContractServer server) {
    this.server = server;
  }

  @BeforeEach
  void connect() {
    proxy = new ClientProxy(server.client());
    routes = GatewayApi.on(server.client()).httpRoutes();
    namespace = server.newNamespace();
    informer = GatewayApi.on(proxy.client())
        .httpRoutes()
        .informer(FollowOptions.in(namespace)
            .backoff(new Backoff(Duration.ofMillis(20), Duration.ofMillis(200)))
            .notes(notes::add))
        .index("parent", RouteIndexes.byParent())
        .index("backend", RouteIndexes.byBackend())
        .index("hostname", RouteIndexes.byHostname())
        .handler(new Telling());
  }

  @AfterEach
  void close() {
    if (informer != null) {
      informer.close();
      proxy.close();
    }
  }

  private final class Telling implements ResourceEventHandler<HTTPRoute> {
    @Override
    public void onAdd(HTTPRoute route) {
      told.add("add " + route.getMetadata().getName());
    }

    @Override
    public void onUpdate(HTTPRoute before, HTTPRoute now) {
      told.add("update " + now.getMetadata().getName());
    }

    @Override
    public void onDelete(HTTPRoute last, boolean lastStateUnknown) {
      told.add("delete " + last.getMetadata().getName());
    }
  }

  private HTTPRoute create(String name) {
    HTTPRoute route = Json.fromTree(Objects.route(name), HTTPRoute.TYPE);
    route.getMetadata().setNamespace(namespace);
    return routes.create(route, WriteOptions.none());
  }

  private void rename(String name, String hostname) {
    routes.edit(
        ObjectKey.of(namespace, name),
        route -> {
          route.getSpec().setHostnames(List.of(hostname));
          return route;
        },
        EditOptions.none());
  }

  private void delete(String name) {
    routes.delete(ObjectKey.of(namespace, name), DeleteOptions.none());
  }

  private void started() {
    informer.start();
    assertThat(informer.awaitSync(Duration.ofMinutes(2))).isTrue();
  }

  private static List<HTTPRoute> sorted(List<HTTPRoute> list) {
    List<HTTPRoute> sorted = new ArrayList<>(list);
    sorted.sort(Comparator.comparing(route -> route.getMetadata().getName()));
    return sorted;
  }

  private void converges() {
    eventually(() -> sorted(informer.list())
        .equals(sorted(routes.list(ListOptions.in(namespace)).items())));
  }

  /** Generous: a busy machine may take its time, a right informer does not fail for it. */
  static void eventually(BooleanSupplier state) {
    long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (!state.getAsBoolean()) {
      assertThat(System.nanoTime()).as("still not so after two minutes").isLessThan(end);
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private boolean resumed() {
    return notes.stream().anyMatch(FollowNote.Resumed.class::isInstance);
  }

  private List<RelistReason> lists() {
    return reasons(notes);
  }

  static List<RelistReason> reasons(List<FollowNote> notes) {
    return notes.stream()
        .filter(FollowNote.Listed.class::isInstance)
        .map(note -> ((FollowNote.Listed) note).reason())
        .toList();
  }

  @Test
  void whatIsThereAndWhatComesIsCopiedAndTold() {
    create("a");
    started();
    create("b");
    rename("a", "b.example.com");
    delete("b");
    eventually(() -> told.size() == 4);
    assertThat(told).containsExactly("add a", "add b", "update a", "delete b");
    converges();
    assertThat(lists()).containsExactly(RelistReason.FIRST);
  }

  @Test
  void routesAreFoundByParentBackendAndHostname() {
    create("a");
    started();
    assertThat(informer.byIndex("parent", "Gateway/" + namespace + "/gate")).hasSize(1);
    assertThat(informer.byIndex("backend", "Service/" + namespace + "/app")).hasSize(1);
    assertThat(informer.byIndex("hostname", "a.example.com")).hasSize(1);
    rename("a", "b.example.com");
    eventually(() -> informer.byIndex("hostname", "b.example.com").size() == 1);
    assertThat(informer.byIndex("hostname", "a.example.com")).isEmpty();
    assertThat(informer.lister().namespace(namespace).get("a")).isNotNull();
    delete("a");
    eventually(
        () -> informer.byIndex("parent", "Gateway/" + namespace + "/gate").isEmpty());
  }

  @Test
  void aConnectionThatBreaksIsResumedWithoutAList() {
    create("a");
    started();
    // What comes after the list comes by the watch: its answer has begun, and there is something to
    // cut.
    create("b");
    converges();
    proxy.cutAll();
    create("c");
    converges();
    eventually(() -> proxy.seen().stream().filter(ClientProxy.watches()).count() > 1);
    assertThat(lists()).containsExactly(RelistReason.FIRST);
  }

  @Test
  void aWatchThatIsCutInsideAnEventIsResumed() {
    proxy.once(ClientProxy.watches(), ClientProxy.cutAfter(300));
    started();
    create("a");
    create("b");
    converges();
    eventually(this::resumed);
    assertThat(lists()).containsExactly(RelistReason.FIRST);
  }

  @Test
  void anEventThatIsNoJsonIsReadAgain() {
    proxy.once(ClientProxy.watches(), ClientProxy.garbleAt(40));
    started();
    create("a");
    converges();
    eventually(this::resumed);
    assertThat(lists()).containsExactly(RelistReason.FIRST);
  }

  @Test
  void aListThatIsCutIsListedAgain() {
    create("a");
    proxy.times(2, ClientProxy.lists("httproutes"), ClientProxy.cutAfter(100));
    started();
    converges();
    eventually(() -> told.contains("add a"));
  }

  @Test
  void errorsOfTheServerAreWaitedOut() {
    create("a");
    proxy.times(
        2, ClientProxy.lists("httproutes"), ClientProxy.status(500, "{\"kind\":\"Status\"}"));
    proxy.times(2, ClientProxy.watches(), ClientProxy.status(503, ""));
    started();
    create("b");
    converges();
    assertThat(notes.stream().filter(FollowNote.Failed.class::isInstance).count())
        .isGreaterThanOrEqualTo(2);
  }

  @Test
  void retryAfterIsTheLeastWait() {
    proxy.once(ClientProxy.watches(), ClientProxy.status(429, "", "Retry-After", "1"));
    started();
    create("a");
    converges();
    assertThat(notes)
        .anySatisfy(note -> assertThat(note)
            .isInstanceOfSatisfying(
                FollowNote.Failed.class,
                failed -> assertThat(failed.delay()).isEqualTo(Duration.ofSeconds(1))));
  }

  @Test
  void aServerThatGoesAwayIsFoundAgain() {
    create("a");
    started();
    proxy.goAway();
    create("b");
    delete("a");
    eventually(() -> notes.stream().filter(FollowNote.Failed.class::isInstance).count() >= 3);
    proxy.comeBack();
    converges();
  }

  @Test
  void aVersionThatIsGoneIsListedAgainAndSaysSo() {
    create("a");
    started();
    create("c");
    converges(); // by the watch, so that there is one to cut
    proxy.once(
        ClientProxy.watches(),
        ClientProxy.status(
            410,
            "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"status\":\"Failure\","
                + "\"reason\":\"Expired\",\"code\":410}"));
    proxy.cutAll();
    create("b");
    delete("a");
    converges();
    eventually(() -> lists().contains(RelistReason.EXPIRED));
    eventually(() -> told.contains("delete a"));
  }

  @Test
  void aWatchThatTheServerEndsEarlyIsListedAgain() {
    create("a");
    started();
    create("c");
    converges(); // by the watch, so that there is one to cut
    proxy.once(ClientProxy.watches(), ClientProxy.status(200, ""));
    proxy.cutAll();
    create("b");
    converges();
    eventually(() -> lists().contains(RelistReason.ENDED_EARLY));
  }

  @Test
  void aHandlerThatThrowsDisturbsNobody() {
    informer.handler(new ResourceEventHandler<HTTPRoute>() {
      @Override
      public void onAdd(HTTPRoute route) {
        throw new IllegalStateException("on purpose");
      }

      @Override
      public void onUpdate(HTTPRoute before, HTTPRoute now) {
        told.add("second");
      }

      @Override
      public void onDelete(HTTPRoute last, boolean lastStateUnknown) {}
    });
    create("a");
    started();
    rename("a", "b.example.com");
    eventually(() -> told.contains("second") && told.contains("update a"));
    assertThat(notes).anyMatch(FollowNote.HandlerFailed.class::isInstance);
  }

  @Test
  void closingEndsThreadsAndConnections() {
    create("a");
    started();
    eventually(() -> proxy.seen().stream().anyMatch(ClientProxy.watches()));
    informer.close();
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .noneMatch(name -> name.startsWith("informer"));
  }

  @Test
  void underRandomFaultsTheCopyConverges() {
    Random random = new Random(7);
    started();
    for (int round = 0; round < 25; round++) {
      switch (random.nextInt(6)) {
        case 0 -> proxy.once(ClientProxy.watches(), ClientProxy.cutAfter(random.nextInt(2_000)));
        case 1 -> proxy.once(ClientProxy.watches(), ClientProxy.garbleAt(random.nextInt(2_000)));
        case 2 -> proxy.once(ClientProxy.watches(), ClientProxy.status(500, ""));
        case 3 -> proxy.once(ClientProxy.lists("httproutes"), ClientProxy.status(500, ""));
        case 4 -> server.forgetHistory();
        default -> proxy.cutAll();
      }
      String name = "r" + random.nextInt(5);
      boolean there = routes.list(ListOptions.in(namespace)).items().stream()
          .anyMatch(r -> r.getMetadata().getName().equals(name));
      if (!there) {
        create(name);
      } else if (random.nextBoolean()) {
        rename(name, "h" + round + ".example.com");
      } else {
        delete(name);
      }
    }
    proxy.heal();
    converges();
  }

  @Test
  void clientJavasOwnInformersRunOnIt() {
    create("a");
    ResourceClient<HTTPRoute> client = GatewayApi.on(proxy.client()).httpRoutes();
    SharedInformerFactory factory = new SharedInformerFactory(proxy.client().setReadTimeout(0));
    SharedIndexInformer<HTTPRoute> shared = factory.sharedIndexInformerFor(
        new ResumingListerWatcher<>(client.source(), HTTPRoute.TYPE, FollowOptions.in(namespace)),
        HTTPRoute.class,
        0);
    factory.startAllRegisteredInformers();
    try {
      eventually(() -> shared.hasSynced() && shared.getIndexer().list().size() == 1);
      create("b");
      eventually(() -> shared.getIndexer().list().size() == 2);
      delete("a");
      eventually(() -> shared.getIndexer().list().size() == 1);
    } finally {
      factory.stopAllRegisteredInformers();
    }
  }
}
