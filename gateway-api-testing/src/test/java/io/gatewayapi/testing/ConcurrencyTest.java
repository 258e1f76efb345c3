package io.gatewayapi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.client.GatewayApi;
import io.gatewayapi.client.ObjectKey;
import io.gatewayapi.client.ResourceClient;
import io.gatewayapi.client.error.AlreadyExistsException;
import io.gatewayapi.client.error.ConflictException;
import io.gatewayapi.client.error.NotFoundException;
import io.gatewayapi.client.option.DeleteOptions;
import io.gatewayapi.client.option.GetOptions;
import io.gatewayapi.client.option.ListOptions;
import io.gatewayapi.client.option.WatchOptions;
import io.gatewayapi.client.option.WriteOptions;
import io.gatewayapi.client.watch.Watch;
import io.gatewayapi.client.watch.WatchEvent;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.v1.HTTPRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Ten writers over the same few objects; every watcher sees every write once and in order. */
class ConcurrencyTest {
  private static final int WRITERS = 10;
  private static final int WATCHERS = 5;
  private static final int ROUNDS = 40;
  private static final int OBJECTS = 8;

  /** What a write did, by the version that it got. */
  private final Map<Long, String> written = new ConcurrentSkipListMap<>();

  @Test
  void watchersSeeEveryWriteOnceAndInOrder() throws Exception {
    try (FakeApiServer server = FakeApiServer.start(Kinds.newest(Channel.STANDARD))) {
      ResourceClient<HTTPRoute> routes = GatewayApi.on(server.apiClient()).httpRoutes();
      String start = server.resourceVersion();
      ExecutorService pool = Executors.newFixedThreadPool(WRITERS + WATCHERS);
      List<Watch<HTTPRoute>> watches = new ArrayList<>();
      List<Future<Map<Long, String>>> seen = new ArrayList<>();
      for (int i = 0; i < WATCHERS; i++) {
        Watch<HTTPRoute> watch = routes.watch(WatchOptions.in("load").after(start));
        watches.add(watch);
        seen.add(pool.submit(() -> follow(watch)));
      }
      List<Callable<Void>> writers = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        Random random = new Random(i);
        writers.add(() -> {
          for (int round = 0; round < ROUNDS; round++) {
            write(routes, random);
          }
          return null;
        });
      }
      for (Future<Void> done : pool.invokeAll(writers)) {
        done.get();
      }
      // The last write, which tells watchers that they have everything.
      routes.create(route("last"), WriteOptions.none());
      for (Future<Map<Long, String>> events : seen) {
        assertThat(events.get()).isEqualTo(new TreeMap<>(written));
      }
      assertThat(state(routes)).isEqualTo(replayed());
      watches.forEach(Watch::close);
      pool.shutdownNow();
    }
  }

  private void write(ResourceClient<HTTPRoute> routes, Random random) {
    ObjectKey key = ObjectKey.of("load", "r" + random.nextInt(OBJECTS));
    try {
      HTTPRoute now = routes.get(key, GetOptions.none()).orElse(null);
      if (now == null) {
        HTTPRoute created = routes.create(route(key.name()), WriteOptions.none());
        written.put(version(created), "ADDED " + key.name());
      } else if (random.nextInt(5) == 0) {
        String uid = now.getMetadata().getUid();
        String version = now.getMetadata().getResourceVersion();
        routes.delete(key, DeleteOptions.none().onlyUid(uid).onlyVersion(version));
      } else {
        now.getSpec().setHostnames(List.of("h" + random.nextInt(1 << 30) + ".example.com"));
        written.put(version(routes.replace(now, WriteOptions.none())), "MODIFIED " + key.name());
      }
    } catch (ConflictException | AlreadyExistsException | NotFoundException raced) {
      // Somebody else was first.
    }
  }

  /** Reads up to the last write; deletions are told by their events only. */
  private Map<Long, String> follow(Watch<HTTPRoute> watch) {
    Map<Long, String> seen = new TreeMap<>();
    long before = 0;
    while (watch.hasNext()) {
      WatchEvent<HTTPRoute> event = watch.next();
      String type = event.getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT);
      HTTPRoute route = object(event);
      assertThat(version(route)).isGreaterThan(before);
      before = version(route);
      if (route.getMetadata().getName().equals("last")) {
        return seen;
      }
      if (type.equals("DELETED")) {
        written.putIfAbsent(before, "DELETED " + route.getMetadata().getName());
      }
      seen.put(before, type + " " + route.getMetadata().getName());
    }
    throw new AssertionError("the watch ended before the last write");
  }

  private static HTTPRoute object(WatchEvent<HTTPRoute> event) {
    return event.fold(new WatchEvent.Fold<HTTPRoute, HTTPRoute>() {
      @Override
      public HTTPRoute added(WatchEvent.Added<HTTPRoute> e) {
        return e.object();
      }

      @Override
      public HTTPRoute modified(WatchEvent.Modified<HTTPRoute> e) {
        return e.object();
      }

      @Override
      public HTTPRoute deleted(WatchEvent.Deleted<HTTPRoute> e) {
        return e.object();
      }

      @Override
      public HTTPRoute bookmark(WatchEvent.Bookmark<HTTPRoute> e) {
        throw new AssertionError("a bookmark before its time");
      }

      @Override
      public HTTPRoute gone(WatchEvent.Gone<HTTPRoute> e) {
        throw new AssertionError(e.status().toString());
      }
    });
  }

  private static Map<String, Long> state(ResourceClient<HTTPRoute> routes) {
    Map<String, Long> state = new TreeMap<>();
    routes.list(ListOptions.in("load")).items().forEach(route -> {
      if (!route.getMetadata().getName().equals("last")) {
        state.put(route.getMetadata().getName(), version(route));
      }
    });
    return state;
  }

  private Map<String, Long> replayed() {
    Map<String, Long> state = new TreeMap<>();
    written.forEach((version, what) -> {
      String name = what.substring(what.indexOf(' ') + 1);
      if (what.startsWith("DELETED")) {
        state.remove(name);
      } else {
        state.put(name, version);
      }
    });
    return state;
  }

  private static long version(HTTPRoute route) {
    return Long.parseLong(route.getMetadata().getResourceVersion());
  }

  private static HTTPRoute route(String name) {
    return Json.read("""
        {"apiVersion": "gateway.networking.k8s.io/v1", "kind": "HTTPRoute",
         "metadata": {"name": "%s", "namespace": "load"}, "spec": {}}
        """.formatted(name), HTTPRoute.TYPE);
  }
}
