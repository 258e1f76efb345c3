package io.gatewayapi.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.client.GatewayApi;
import io.gatewayapi.client.ObjectKey;
import io.gatewayapi.client.Patch;
import io.gatewayapi.client.ResourceClient;
import io.gatewayapi.client.error.ConnectionException;
import io.gatewayapi.client.option.WriteOptions;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.v1.HTTPRoute;
import io.gatewayapi.testing.fault.Fault;
import io.gatewayapi.testing.fault.RequestMatch;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.logging.Logger;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest extends FaultyServerTest {
  private boolean isStored(String name) {
    return server
        .stored("gateway.networking.k8s.io/v1", "HTTPRoute", "shop", name)
        .isPresent();
  }

  @Test
  void refusalsAreStatusesAndCarryNothingOut() throws Exception {
    faults.once(RequestMatch.method("POST"), Fault.tooManyRequests(7));
    try (Response refused = post("a")) {
      assertThat(refused.code()).isEqualTo(429);
      assertThat(refused.header("Retry-After")).isEqualTo("7");
      JsonObject status = JsonParser.parseString(refused.body().string()).getAsJsonObject();
      assertThat(status.get("reason").getAsString()).isEqualTo("TooManyRequests");
    }
    assertThat(isStored("a")).isFalse();
    post("a").close();
    assertThat(isStored("a")).isTrue();
  }

  @Test
  void refusalsHaveTheApisReasons() throws Exception {
    faults.once(RequestMatch.any(), Fault.conflict());
    faults.once(RequestMatch.any(), Fault.gone());
    faults.once(RequestMatch.any(), Fault.internalError());
    for (int code : new int[] {409, 410, 500, 200}) {
      try (Response response = get(ROUTES)) {
        assertThat(response.code()).isEqualTo(code);
      }
    }
  }

  @Test
  void aFaultBefallsWhatItMatchesAsOftenAsItSays() throws Exception {
    faults.times(2, RequestMatch.resource("httproutes"), Fault.internalError());
    try (Response other = get(ROUTES.replace("httproutes", "gateways"))) {
      assertThat(other.code()).isEqualTo(200);
    }
    for (int code : new int[] {500, 500, 200}) {
      try (Response response = get(ROUTES)) {
        assertThat(response.code()).isEqualTo(code);
      }
    }
    faults.always(RequestMatch.any(), Fault.internalError());
    get(ROUTES).close();
    faults.clear();
    try (Response response = get(ROUTES)) {
      assertThat(response.code()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"BEFORE_REQUEST", "BEFORE_ANSWER", "DURING_ANSWER"})
  void aCutConnectionGivesNoAnswer(Fault.Cut where) {
    faults.once(RequestMatch.any(), Fault.cut(where));
    assertThatThrownBy(() -> {
          try (Response response = post("a")) {
            response.body().string();
          }
        })
        .isInstanceOf(IOException.class);
    assertThat(isStored("a")).isEqualTo(where != Fault.Cut.BEFORE_REQUEST);
  }

  @Test
  void thisLibrarysClientNeverSendsACreateTwice() {
    ResourceClient<HTTPRoute> routes = GatewayApi.on(server.apiClient()).httpRoutes();
    var unused = routes.create(route("on a new connection"), WriteOptions.none());
    faults.once(RequestMatch.any(), Fault.cut(Fault.Cut.BEFORE_ANSWER));
    assertThatThrownBy(() -> routes.create(route("on a used one"), WriteOptions.none()))
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining("POST " + ROUTES);
    assertThat(server.requests())
        .extracting(SeenRequest::status)
        .containsExactly(201, SeenRequest.NO_ANSWER);
  }

  @Test
  void norDoesItWithAJsonPatch() {
    ResourceClient<HTTPRoute> routes = GatewayApi.on(server.apiClient()).httpRoutes();
    HTTPRoute made = routes.create(route("on a new connection"), WriteOptions.none());
    faults.once(RequestMatch.method("PATCH"), Fault.cut(Fault.Cut.BEFORE_ANSWER));
    Patch patch = new Patch.Operations(new JsonArray()).add("/metadata/labels", new JsonObject());
    assertThatThrownBy(() -> routes.patch(ObjectKey.of(made), patch, WriteOptions.none()))
        .isInstanceOf(ConnectionException.class);
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void bodiesOfAnyDepthAreAnswered() throws IOException {
    String deep = "[".repeat(100_000);
    for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
      for (String body : List.of(deep, deep.substring(0, 9_000))) {
        Request request = new Request.Builder()
            .url(server.url() + ROUTES + (method.equals("POST") ? "" : "/a"))
            .method(
                method,
                RequestBody.create(
                    body,
                    MediaType.get(
                        method.equals("PATCH")
                            ? "application/merge-patch+json"
                            : "application/json")))
            .build();
        post("a").close();
        try (Response response = http.newCall(request).execute()) {
          assertThat(response.code()).as(method).isEqualTo(400);
        }
      }
    }
  }

  private static HTTPRoute route(String where) {
    return Json.read("""
        {"apiVersion": "gateway.networking.k8s.io/v1", "kind": "HTTPRoute",
         "metadata": {"generateName": "made-", "namespace": "shop", "annotations": {"made": "%s"}}, "spec": {}}
        """.formatted(where), HTTPRoute.TYPE);
  }

  @Test
  void aConnectionCutAfterTheAnswerLosesNothing() throws Exception {
    faults.once(RequestMatch.any(), Fault.cut(Fault.Cut.AFTER_ANSWER));
    try (Response response = post("a")) {
      assertThat(response.code()).isEqualTo(201);
      assertThat(response.body().string()).contains("\"name\":\"a\"");
    }
  }

  @Test
  void aLateOrSlowAnswerIsWhole() throws Exception {
    faults.once(RequestMatch.any(), Fault.latency(Duration.ofMillis(20)));
    faults.once(RequestMatch.any(), Fault.slowBody(64, Duration.ofMillis(1)));
    for (int i = 0; i < 2; i++) {
      try (Response response = get(ROUTES)) {
        assertThat(response.body().string()).contains("HTTPRouteList");
      }
    }
  }

  private String event(Response watch) throws IOException {
    JsonObject event =
        JsonParser.parseString(watch.body().source().readUtf8LineStrict()).getAsJsonObject();
    return event
        .getAsJsonObject("object")
        .getAsJsonObject("metadata")
        .get("name")
        .getAsString();
  }

  @Test
  void aWatchLosesEvents() throws Exception {
    faults.once(RequestMatch.watch(), Fault.droppedEvents(1, 2));
    try (Response watch = get(ROUTES + "?watch=1&resourceVersion=" + server.resourceVersion())) {
      for (String name : new String[] {"a", "b", "c", "d"}) {
        post(name).close();
      }
      assertThat(event(watch)).isEqualTo("a");
      assertThat(event(watch)).isEqualTo("d");
    }
  }

  @Test
  void aWatchEndsInTheMiddleOfAnEvent() throws Exception {
    faults.once(RequestMatch.watch(), Fault.halfEvent(1));
    try (Response watch = get(ROUTES + "?watch=1&resourceVersion=" + server.resourceVersion())) {
      post("a").close();
      post("b").close();
      assertThat(event(watch)).isEqualTo("a");
      assertThatThrownBy(() -> event(watch)).isInstanceOf(IOException.class);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"BEFORE_REQUEST", "BEFORE_ANSWER"})
  void aWatchThatIsCutBeforeItsAnswerIsNotOpen(Fault.Cut where) {
    faults.once(RequestMatch.watch(), Fault.cut(where));
    assertThatThrownBy(() -> get(ROUTES + "?watch=1")).isInstanceOf(IOException.class);
    assertThat(server.watching()).isZero();
  }

  @Test
  void aWatchIsCutInTheMiddleOfItsFirstEvent() throws Exception {
    faults.once(RequestMatch.watch(), Fault.cut(Fault.Cut.DURING_ANSWER));
    post("a").close();
    try (Response watch = get(ROUTES + "?watch=1")) {
      assertThat(watch.body().source().readByte()).isEqualTo((byte) '{');
      assertThatThrownBy(() -> event(watch)).isInstanceOf(IOException.class);
    }
    await(() -> server.watching() == 0);
  }

  @Test
  void aConnectionCutAfterAWatchLosesNothingOfIt() throws Exception {
    faults.once(RequestMatch.watch(), Fault.cut(Fault.Cut.AFTER_ANSWER));
    post("a").close();
    try (Response watch = get(ROUTES + "?watch=1&timeoutSeconds=1")) {
      assertThat(event(watch)).isEqualTo("a");
      assertThat(watch.body().source().exhausted()).isTrue();
    }
    await(() -> server.watching() == 0);
  }

  @Test
  void aSlowWatchIsWhole() throws Exception {
    faults.once(RequestMatch.watch(), Fault.slowBody(100, Duration.ofMillis(1)));
    post("a").close();
    post("b").close();
    try (Response watch = get(ROUTES + "?watch=1")) {
      assertThat(event(watch)).isEqualTo("a");
      assertThat(event(watch)).isEqualTo("b");
    }
  }

  @Test
  void aWatchWhoseClientDoesNotWaitForItIsNotOpen() throws Exception {
    faults.once(RequestMatch.watch(), Fault.latency(Duration.ofMillis(200)));
    OkHttpClient hasty = http.newBuilder().readTimeout(Duration.ofMillis(1)).build();
    Request request =
        new Request.Builder().url(server.url() + ROUTES + "?watch=1").build();
    assertThatThrownBy(() -> hasty.newCall(request).execute().close())
        .isInstanceOf(IOException.class);
    await(() -> !server.requests().isEmpty());
    await(() -> server.watching() == 0);
  }

  @Test
  void theHeadOfAWatchOpensNone() throws Exception {
    Request request =
        new Request.Builder().url(server.url() + ROUTES + "?watch=1").head().build();
    try (Response head = http.newCall(request).execute()) {
      assertThat(head.code()).isEqualTo(200);
      assertThat(head.body().string()).isEmpty();
    }
    assertThat(server.watching()).isZero();
    post("a").close();
    assertThat(isStored("a")).isTrue();
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in a minute").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ROUTES + "?watch",
        ROUTES + "?watch=True&timeoutSeconds=1",
        "/apis/gateway.networking.k8s.io/v1/watch/namespaces/shop/httproutes?timeoutSeconds=1"
      })
  void aMatchTakesForAWatchWhatTheServerDoes(String path) throws Exception {
    faults.once(RequestMatch.watch(), Fault.gone());
    try (Response refused = get(path)) {
      assertThat(refused.code()).isEqualTo(410);
    }
  }

  @Test
  void aMatchTakesForNoneWhatTheServerDoesNot() throws Exception {
    faults.always(RequestMatch.watch(), Fault.gone());
    faults.always(RequestMatch.nextPage(), Fault.gone());
    faults.always(RequestMatch.resource("gateways"), Fault.gone());
    post("a").close();
    for (String path : List.of(
        ROUTES + "?watch=False",
        ROUTES + "/a?watch=1",
        ROUTES + "?limit=1&continue=",
        "/api/v1/namespaces/gateways/services")) {
      try (Response answer = get(path)) {
        assertThat(answer.code()).as(path).isEqualTo(200);
      }
    }
  }

  @Test
  void aContinueTokenExpiresOnDemand() throws Exception {
    post("a").close();
    post("b").close();
    faults.once(RequestMatch.nextPage(), Fault.gone());
    String token;
    try (Response page = get(ROUTES + "?limit=1")) {
      token = JsonParser.parseString(page.body().string())
          .getAsJsonObject()
          .getAsJsonObject("metadata")
          .get("continue")
          .getAsString();
    }
    try (Response next = get(ROUTES + "?limit=1&continue=" + token)) {
      assertThat(next.code()).isEqualTo(410);
    }
  }

  static List<Arguments> faultsThatCannotBe() {
    Duration second = Duration.ofSeconds(1);
    return List.of(
        refused("latency is PT-1S, expected zero or more", () -> Fault.latency(second.negated())),
        refused("dropped is -2, expected 0 or more", () -> Fault.droppedEvents(1, -2)),
        refused("good is -1, expected 0 or more", () -> Fault.halfEvent(-1)),
        refused("code is 7, expected 400 to 599", () -> new Fault.Refusal(7, "", "", 0)),
        refused("code is 200, expected 400 to 599", () -> new Fault.Refusal(200, "", "", 0)),
        refused("retryAfterSeconds is -3, expected 0 or more", () -> Fault.tooManyRequests(-3)),
        refused("bytes is 0, expected 1 or more", () -> Fault.slowBody(0, second)),
        refused("step is PT-1S, expected zero or more", () -> Fault.slowBody(1, second.negated())),
        refused(
            "bytesPerStep is -1, expected 0 or more",
            () -> new Fault.Transfer(second, Fault.Cut.NOWHERE, -1, second)));
  }

  private static Arguments refused(String message, ThrowingCallable makes) {
    return Arguments.of(message, makes);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faultsThatCannotBe")
  void numbersThatMeanNothingAreRefused(String message, ThrowingCallable makes) {
    assertThatThrownBy(makes).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  /** Named as the class that logs, since a logger is known by its name. */
  private static final String MISHAPS = "io.gatewayapi.testing.internal.server.Mishaps";

  @Test
  void aMatchThatFailsIsAnAnswerAndInTheLog() throws Exception {
    Logger logger = Logger.getLogger(MISHAPS);
    List<Throwable> logged = new CopyOnWriteArrayList<>();
    logger.setUseParentHandlers(false);
    logger.setFilter(mishap -> {
      logged.add(mishap.getThrown());
      return false;
    });
    IllegalArgumentException bad = new IllegalArgumentException("no such thing");
    faults.always(
        new RequestMatch("bad", line -> {
          throw bad;
        }),
        Fault.conflict());
    try (Response answer = get(ROUTES)) {
      assertThat(answer.code()).isEqualTo(500);
      assertThat(answer.body().string()).contains("a fault's match failed", "no such thing");
    } finally {
      logger.setFilter(null);
      logger.setUseParentHandlers(true);
    }
    assertThat(logged).containsExactly(bad);
  }
}
