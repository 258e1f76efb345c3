package io.gatewayapi.testing;

import static io.gatewayapi.testing.ServerCalls.create;
import static io.gatewayapi.testing.ServerCalls.route;
import static io.gatewayapi.testing.ServerCalls.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.client.GatewayApi;
import io.gatewayapi.client.option.WatchOptions;
import io.gatewayapi.client.option.WriteOptions;
import io.gatewayapi.client.watch.Watch;
import io.gatewayapi.client.watch.WatchEvent;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.v1.HTTPRoute;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a server makes up by itself: times, uids, names. */
class FakeApiServerInventionsTest {
  private static final Bundle STANDARD = Kinds.newest(Channel.STANDARD);

  @Test
  void everythingInventedIsTheSameInEveryRun() {
    assertThat(inventions()).isEqualTo(inventions());
  }

  @Test
  void serversOfTheSameSettingsBeginAnew() {
    FakeApiServerBuilder settings = FakeApiServer.builder().bundle(STANDARD).deterministic();
    assertThat(inventions(settings)).isEqualTo(inventions(settings));
  }

  private static String inventions() {
    return inventions(FakeApiServer.builder().bundle(STANDARD).deterministic());
  }

  private static String inventions(FakeApiServerBuilder settings) {
    try (FakeApiServer server = settings.start()) {
      GatewayApi api = GatewayApi.on(server.apiClient());
      HTTPRoute route = Json.read("""
          {"apiVersion": "gateway.networking.k8s.io/v1", "kind": "HTTPRoute",
           "metadata": {"generateName": "a-", "namespace": "shop"}, "spec": {}}
          """, HTTPRoute.TYPE);
      return Json.write(api.httpRoutes().create(route, WriteOptions.none()))
          + Json.write(api.httpRoutes().create(route, WriteOptions.none()));
    }
  }

  @Test
  void whatItInventsCanBeGiven() {
    List<String> twice = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      AtomicInteger uid = new AtomicInteger();
      try (FakeApiServer server = FakeApiServer.builder()
          .clock(Clock.fixed(Instant.parse("2026-01-02T03:04:05.678Z"), ZoneOffset.UTC))
          .uids(() -> "uid-" + uid.incrementAndGet())
          .random(new Random(7))
          .start()) {
        HTTPRoute route = route("x");
        route.getMetadata().setName(null);
        route.getMetadata().setGenerateName("gen-");
        HTTPRoute created =
            GatewayApi.on(server.apiClient()).httpRoutes().create(route, WriteOptions.none());
        assertThat(created.getMetadata().getUid()).isEqualTo("uid-1");
        twice.add(Json.write(created));
      }
    }
    assertThat(twice.get(0)).isEqualTo(twice.get(1)).contains("2026-01-02T03:04:05Z");
  }

  @Test
  void lookingAtTheInstalledCrdsWritesNothing() throws Exception {
    String crds = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";
    List<String> seen = new ArrayList<>();
    for (boolean early : new boolean[] {true, false}) {
      AtomicInteger seconds = new AtomicInteger();
      Clock stepping = new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return Instant.ofEpochSecond(seconds.get());
        }
      };
      try (FakeApiServer server =
          FakeApiServer.builder().deterministic().clock(stepping).history(1).start()) {
        if (early) {
          text(server, "GET", crds, "");
        }
        seconds.set(60);
        GatewayApi api = GatewayApi.on(server.apiClient());
        String version = create(api, "a").getMetadata().getResourceVersion();
        create(api, "b");
        String list = text(server, "GET", crds, "");
        assertThat(server.resourceVersion()).isEqualTo("4");
        try (Watch<HTTPRoute> watch =
            api.httpRoutes().watch(WatchOptions.in("shop").after(version))) {
          assertThat(watch.next()).isInstanceOf(WatchEvent.Added.class);
        }
        seen.add(list + server.stored("gateway.networking.k8s.io/v1", "HTTPRoute", "shop", "a"));
      }
    }
    assertThat(seen.get(0)).isEqualTo(seen.get(1)).contains("1970-01-01T00:00:00Z");
  }
}
