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
import okhttp3.Response;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes wrong with single answers. */
class FaultTest extends FaultyServerTest {
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
}
