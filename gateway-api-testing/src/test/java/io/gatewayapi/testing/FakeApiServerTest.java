package io.gatewayapi.testing;

import static io.gatewayapi.testing.ServerCalls.ROUTES;
import static io.gatewayapi.testing.ServerCalls.call;
import static io.gatewayapi.testing.ServerCalls.create;
import static io.gatewayapi.testing.ServerCalls.route;
import static io.gatewayapi.testing.ServerCalls.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.client.GatewayApi;
import io.gatewayapi.client.ObjectKey;
import io.gatewayapi.client.ObjectList;
import io.gatewayapi.client.cluster.DroppedFieldPolicy;
import io.gatewayapi.client.error.ApiServerException;
import io.gatewayapi.client.error.GoneException;
import io.gatewayapi.client.option.GetOptions;
import io.gatewayapi.client.option.ListOptions;
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
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FakeApiServerTest {
  private static final Bundle STANDARD = Kinds.newest(Channel.STANDARD);

  @Test
  void serversSideBySideKnowNothingOfEachOther() {
    List<FakeApiServer> servers = new ArrayList<>();
    try {
      for (int i = 0; i < 10; i++) {
        servers.add(FakeApiServer.start(STANDARD));
        create(GatewayApi.on(servers.get(i).apiClient()), "only-" + i);
      }
      for (int i = 0; i < 10; i++) {
        assertThat(GatewayApi.on(servers.get(i).apiClient())
                .httpRoutes()
                .list(ListOptions.all())
                .items())
            .extracting(r -> r.getMetadata().getName())
            .containsExactly("only-" + i);
      }
    } finally {
      servers.forEach(FakeApiServer::close);
    }
  }

  @Test
  void theNewestStandardBundleIsInstalledUnlessSaidOtherwise() {
    try (FakeApiServer server = FakeApiServer.builder().start()) {
      assertThat(server.bundle()).isEqualTo(STANDARD);
    }
  }

  static List<Bundle> bundles() {
    return Kinds.bundles();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everyBundleOfTheCatalogueCanBeInstalled(Bundle bundle) throws Exception {
    try (FakeApiServer server = FakeApiServer.start(bundle)) {
      GatewayApi api = GatewayApi.on(server.apiClient());
      assertThat(create(api, "a").getMetadata().getGeneration()).isEqualTo(1);
      JsonObject crds = JsonParser.parseString(
              text(server, "GET", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions", ""))
          .getAsJsonObject();
      assertThat(crds.getAsJsonArray("items")).hasSizeGreaterThanOrEqualTo(3);
      assertThat(crds.toString())
          .contains("\"gateway.networking.k8s.io/bundle-version\":\"" + bundle.release() + "\"")
          .contains("\"gateway.networking.k8s.io/channel\":\"" + bundle.channel() + "\"");
    }
  }

  @Test
  void anOldReleaseDropsWhatItDoesNotKnow() {
    try (FakeApiServer server = FakeApiServer.start(Bundle.of("v1.0.0", Channel.STANDARD))) {
      List<String> warnings = new ArrayList<>();
      GatewayApi api = GatewayApi.on(server.apiClient())
          .guarding(DroppedFieldPolicy.ALLOW)
          .onWarning(warnings::add);
      HTTPRoute route = Json.read("""
          {"apiVersion": "gateway.networking.k8s.io/v1", "kind": "HTTPRoute",
           "metadata": {"name": "a", "namespace": "shop"},
           "spec": {"rules": [{"name": "first", "timeouts": {"request": "1s"}}]}}
          """, HTTPRoute.TYPE);
      HTTPRoute created = api.httpRoutes().create(route, WriteOptions.none());
      assertThat(created.getSpec().getRules().get(0).getTimeouts()).isNull();
      assertThat(warnings)
          .containsExactlyInAnyOrder(
              "unknown field \"spec.rules[0].name\"", "unknown field \"spec.rules[0].timeouts\"");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /openapi/v2, 501",
    "POST, /apis, 405",
    "PATCH, /apis/gateway.networking.k8s.io/v1/namespaces/shop/httproutes/a, 415",
  })
  void whatItCannotDoIsNeverAnsweredAsIfItCould(String method, String path, int code)
      throws Exception {
    try (FakeApiServer server = FakeApiServer.start(STANDARD);
        Response response =
            call(server, method, path, method.equals("GET") ? "" : "{}", "application/json")) {
      assertThat(response.code()).isEqualTo(code);
    }
  }

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
  void requestsAreRememberedUpToALimit() {
    try (FakeApiServer server = FakeApiServer.builder().requestLog(3).start()) {
      GatewayApi api = GatewayApi.on(server.apiClient());
      for (int i = 0; i < 5; i++) {
        create(api, "r" + i);
      }
      api.httpRoutes().get(ObjectKey.of("shop", "none"), GetOptions.none());
      assertThat(server.requests())
          .extracting(SeenRequest::toString)
          .containsExactly(
              "POST " + ROUTES + "?fieldValidation=Strict -> 201",
              "POST " + ROUTES + "?fieldValidation=Strict -> 201",
              "GET " + ROUTES + "/none -> 404");
      assertThat(server.requests().get(1).body()).contains("\"name\":\"r4\"");
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
  void versionsCountWrites() {
    try (FakeApiServer server = FakeApiServer.start(STANDARD)) {
      GatewayApi api = GatewayApi.on(server.apiClient());
      long before = Long.parseLong(server.resourceVersion());
      create(api, "a");
      create(api, "b");
      assertThat(server.resourceVersion()).isEqualTo(Long.toString(before + 2));
    }
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

  @Test
  void installedCrdsAreStoredObjectsFromTheBeginning() {
    try (FakeApiServer server = FakeApiServer.start(STANDARD)) {
      assertThat(server.stored(
              "apiextensions.k8s.io/v1",
              "CustomResourceDefinition",
              "",
              "httproutes.gateway.networking.k8s.io"))
          .hasValueSatisfying(crd -> assertThat(crd.toString()).contains("\"Established\""));
    }
  }

  @Test
  void whatAWatchBeginsWithDoesNotCountAsLagging() throws Exception {
    try (FakeApiServer server = FakeApiServer.builder().watchBacklog(3).start()) {
      GatewayApi api = GatewayApi.on(server.apiClient());
      String before = server.resourceVersion();
      for (int i = 0; i < 8; i++) {
        create(api, "a" + i);
      }
      for (String query : List.of("?watch=1", "?watch=1&resourceVersion=" + before)) {
        okhttp3.Request request = new okhttp3.Request.Builder()
            .url(server.url() + "/apis/gateway.networking.k8s.io/v1/httproutes" + query)
            .build();
        try (okhttp3.Response watch =
            server.apiClient().getHttpClient().newCall(request).execute()) {
          create(api, query.contains("V") ? "c" : "b");
          for (int i = 0; i < 9; i++) {
            assertThat(watch.body().source().readUtf8LineStrict()).contains("ADDED");
          }
        }
      }
    }
  }

  @Test
  void settingsThatMeanNothingAreRefused() {
    FakeApiServerBuilder settings = FakeApiServer.builder();
    assertThatThrownBy(() -> settings.watchBacklog(0))
        .hasMessage("watchBacklog is 0, expected 1 or more");
    assertThatThrownBy(() -> settings.bookmarkInterval(Duration.ofSeconds(-1)))
        .hasMessage("bookmarkInterval is PT-1S, expected 0 or more");
  }

  @Test
  void bookmarksMayBeFartherApartThanATestLasts() throws Exception {
    try (FakeApiServer server =
        FakeApiServer.builder().bookmarkInterval(Duration.ofDays(200_000)).start()) {
      String watch = "/apis/gateway.networking.k8s.io/v1/httproutes?watch=1&timeoutSeconds=1"
          + "&allowWatchBookmarks=1&resourceVersion=" + server.resourceVersion();
      assertThat(text(server, "GET", watch, "")).isEmpty();
    }
  }

  @Test
  void historyIsBounded() {
    try (FakeApiServer server = FakeApiServer.builder().history(3).start()) {
      GatewayApi api = GatewayApi.on(server.apiClient());
      String old = create(api, "r0").getMetadata().getResourceVersion();
      ObjectList<HTTPRoute> page = null;
      for (int i = 1; i < 5; i++) {
        create(api, "r" + i);
        page = page == null ? api.httpRoutes().list(ListOptions.all().limit(1)) : page;
      }
      try (Watch<HTTPRoute> watch =
          api.httpRoutes().watch(WatchOptions.in("shop").after(old))) {
        assertThat(watch.next()).isInstanceOf(WatchEvent.Gone.class);
      }
      create(api, "r5");
      ObjectList<HTTPRoute> expired = page;
      assertThatThrownBy(expired::next).isInstanceOf(GoneException.class);
    }
  }

  @Test
  void anExpiredPageSaysWhereToGoOn() throws Exception {
    try (FakeApiServer server = FakeApiServer.start(STANDARD)) {
      GatewayApi api = GatewayApi.on(server.apiClient());
      create(api, "a");
      create(api, "c");
      String first = text(server, "GET", ROUTES + "?limit=1", "");
      create(api, "b");
      server.forgetHistory();
      String gone = text(server, "GET", ROUTES + "?limit=1&continue=" + token(first), "");
      assertThat(gone).contains("\"code\":410");
      String next = text(server, "GET", ROUTES + "?limit=5&continue=" + token(gone), "");
      assertThat(next).contains("\"name\":\"b\"").contains("\"name\":\"c\"");
    }
  }

  private static String token(String list) {
    return JsonParser.parseString(list)
        .getAsJsonObject()
        .getAsJsonObject("metadata")
        .get("continue")
        .getAsString();
  }

  @Test
  void bookmarksComeAtTheirInterval() {
    try (FakeApiServer server =
        FakeApiServer.builder().bookmarkInterval(Duration.ofMillis(50)).start()) {
      GatewayApi api = GatewayApi.on(server.apiClient());
      String version = create(api, "a").getMetadata().getResourceVersion();
      try (Watch<HTTPRoute> watch =
          api.httpRoutes().watch(WatchOptions.in("shop").after(version))) {
        assertThat(watch.next()).isEqualTo(new WatchEvent.Bookmark<>(version, false));
        assertThat(watch.next()).isInstanceOf(WatchEvent.Bookmark.class);
      }
    }
  }

  @Test
  void storedObjectsCanBeLookedAt() {
    try (FakeApiServer server = FakeApiServer.start(STANDARD)) {
      HTTPRoute created = create(GatewayApi.on(server.apiClient()), "a");
      assertThat(server.stored("gateway.networking.k8s.io/v1", "HTTPRoute", "shop", "a"))
          .contains(Json.toTree(created));
      assertThat(server.stored("gateway.networking.k8s.io/v1", "HTTPRoute", "shop", "b"))
          .isEmpty();
      assertThat(server.stored("v1", "Unicorn", "shop", "a")).isEmpty();
    }
  }

  @Test
  void aRefusedRequestSaysWhatWasAsked() {
    try (FakeApiServer server = FakeApiServer.start(STANDARD)) {
      GatewayApi api = GatewayApi.on(server.apiClient());
      create(api, "a");
      assertThatThrownBy(() -> create(api, "a"))
          .isInstanceOf(ApiServerException.class)
          .hasMessage("POST " + ROUTES + " -> 409 AlreadyExists:"
              + " httproutes.gateway.networking.k8s.io \"a\" already exists");
    }
  }
}
