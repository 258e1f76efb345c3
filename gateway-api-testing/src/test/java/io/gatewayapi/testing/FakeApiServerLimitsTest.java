package io.gatewayapi.testing;

import static io.gatewayapi.testing.ServerCalls.ROUTES;
import static io.gatewayapi.testing.ServerCalls.call;
import static io.gatewayapi.testing.ServerCalls.create;
import static io.gatewayapi.testing.ServerCalls.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import io.gatewayapi.client.GatewayApi;
import io.gatewayapi.client.ObjectKey;
import io.gatewayapi.client.ObjectList;
import io.gatewayapi.client.error.GoneException;
import io.gatewayapi.client.option.GetOptions;
import io.gatewayapi.client.option.ListOptions;
import io.gatewayapi.client.option.WatchOptions;
import io.gatewayapi.client.watch.Watch;
import io.gatewayapi.client.watch.WatchEvent;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.model.v1.HTTPRoute;
import java.time.Duration;
import java.util.List;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

/** How much a server remembers and reads, and how often it says where it is. */
class FakeApiServerLimitsTest {
  private static final Bundle STANDARD = Kinds.newest(Channel.STANDARD);

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
  void bodiesOfAnyDepthAreAnswered() throws Exception {
    String deep = "[".repeat(100_000);
    try (FakeApiServer server = FakeApiServer.start(STANDARD)) {
      create(GatewayApi.on(server.apiClient()), "a");
      for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
        String path = ROUTES + (method.equals("POST") ? "" : "/a");
        String type = method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
        for (String body : List.of(deep, deep.substring(0, 9_000))) {
          try (Response response = call(server, method, path, body, type)) {
            assertThat(response.code()).as(method).isEqualTo(400);
          }
        }
      }
    }
  }
}
