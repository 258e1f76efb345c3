package io.gatewayapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gatewayapi.client.error.ApiServerException;
import io.gatewayapi.client.error.ConnectionException;
import io.gatewayapi.client.error.InvalidException;
import io.gatewayapi.client.option.ApplyOptions;
import io.gatewayapi.client.option.AwaitOptions;
import io.gatewayapi.client.option.CallOptions;
import io.gatewayapi.client.option.Cancellation;
import io.gatewayapi.client.option.DeleteOptions;
import io.gatewayapi.client.option.GetOptions;
import io.gatewayapi.client.option.Impersonation;
import io.gatewayapi.client.option.WatchOptions;
import io.gatewayapi.client.option.WriteOptions;
import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.model.RawObject;
import io.gatewayapi.model.v1.HTTPRoute;
import io.kubernetes.client.openapi.ApiClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How calls are made, whatever they ask for. */
class CallOptionsTest {
  private static final ObjectKey KEY = ObjectKey.of("shop", "store");
  private static final String ROUTE =
      "{\"apiVersion\":\"gateway.networking.k8s.io/v1\",\"kind\":\"HTTPRoute\"}";

  private final MockWebServer server = new MockWebServer();
  private final ApiClient client = new ApiClient();

  @BeforeEach
  void start() throws Exception {
    server.start();
    client.setBasePath("http://127.0.0.1:" + server.getPort());
    client.setReadTimeout(60_000);
  }

  @AfterEach
  void close() {
    server.close();
    client.getHttpClient().connectionPool().evictAll();
  }

  private ResourceClient<HTTPRoute> routes(CallOptions options) {
    return GatewayApi.on(client).httpRoutes().with(options);
  }

  private void answer(int code, String body, String... headers) {
    server.enqueue(new MockResponse.Builder()
        .code(code)
        .headers(Headers.of(headers))
        .body(body)
        .build());
  }

  @Test
  void impersonationIsAMatterOfHeaders() throws Exception {
    answer(200, ROUTE);
    Impersonation jane = new Impersonation(
        "jane", "u-1", List.of("web", "ops"), Map.of("example.com/a b", List.of("x")));
    routes(CallOptions.none().as(jane)).get(KEY, GetOptions.none());
    RecordedRequest request = server.takeRequest();
    assertThat(request.getHeaders().get("Impersonate-User")).isEqualTo("jane");
    assertThat(request.getHeaders().get("Impersonate-Uid")).isEqualTo("u-1");
    assertThat(request.getHeaders().values("Impersonate-Group")).containsExactly("web", "ops");
    assertThat(request.getHeaders().get("Impersonate-Extra-example.com%2Fa%20b"))
        .isEqualTo("x");
  }

  @Test
  void whatWasPutOffIsSentAgain() {
    answer(429, "", "Retry-After", "1");
    answer(200, ROUTE);
    assertThat(routes(CallOptions.none()).get(KEY, GetOptions.none())).isPresent();
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void nothingElseIsSentAgain() {
    answer(503, "", "Retry-After", "1");
    assertThatExceptionOfType(ApiServerException.class)
        .isThrownBy(() -> routes(CallOptions.none()).get(KEY, GetOptions.none()));
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void aCallEndsAtItsLimit() {
    server.enqueue(
        new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    assertThatExceptionOfType(ConnectionException.class)
        .isThrownBy(() ->
            routes(CallOptions.none().within(Duration.ofMillis(200))).get(KEY, GetOptions.none()))
        .withMessageContaining("GET /apis/gateway.networking.k8s.io/v1/namespaces/shop");
  }

  @Test
  void aRunningCallIsCancelledFromOutside() throws Exception {
    server.enqueue(
        new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    Cancellation cancellation = new Cancellation();
    Thread canceller = new Thread(() -> {
      try {
        server.takeRequest();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      cancellation.cancel();
    });
    canceller.start();
    assertThatExceptionOfType(ConnectionException.class)
        .isThrownBy(
            () -> routes(CallOptions.none().cancelledBy(cancellation)).get(KEY, GetOptions.none()));
    canceller.join();
  }

  @Test
  void objectsThatTheServerQuotesStayOutOfMessages() {
    answer(
        422,
        "{\"kind\":\"Status\",\"code\":422,\"reason\":\"Invalid\",\"message\":\"patch: Invalid"
            + " value: \\\"{\\\\\\\"data\\\\\\\":\\\\\\\"c2VjcmV0\\\\\\\"}\\\": no\"}");
    assertThatExceptionOfType(InvalidException.class)
        .isThrownBy(() -> routes(CallOptions.none())
            .patch(KEY, Patch.merge("{\"spec\":{}}"), WriteOptions.none()))
        .withMessageNotContaining("c2VjcmV0")
        .withMessageContaining("patch: Invalid value: {...}: no");
  }

  @Test
  void applySendsNeitherManagedFieldsNorDefaults() throws Exception {
    answer(200, ROUTE);
    HTTPRoute route = HTTPRoute.TYPE.create();
    route.setMetadata(new io.kubernetes.client.openapi.models.V1ObjectMeta()
        .namespace("shop")
        .name("store")
        .addManagedFieldsItem(
            new io.kubernetes.client.openapi.models.V1ManagedFieldsEntry().manager("x")));
    routes(CallOptions.none()).apply(route, ApplyOptions.by("team-a").forced());
    RecordedRequest request = server.takeRequest();
    assertThat(request.getTarget()).contains("fieldManager=team-a").contains("force=true");
    assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/apply-patch+yaml");
    assertThat(request.getBody().utf8())
        .isEqualTo("{\"apiVersion\":\"gateway.networking.k8s.io/v1\",\"kind\":\"HTTPRoute\","
            + "\"metadata\":{\"name\":\"store\",\"namespace\":\"shop\"}}");
  }

  @Test
  void awaitingEndsWhenItIsCancelled() {
    answer(200, "{\"metadata\":{\"resourceVersion\":\"1\"},\"items\":[]}");
    Cancellation cancellation = new Cancellation();
    Expectation<HTTPRoute> never = Expectation.that("never", route -> true);
    Expectation<HTTPRoute> cancelling = new Expectation<>() {
      @Override
      public boolean holds(Optional<? extends HTTPRoute> state) {
        cancellation.cancel();
        return never.holds(state);
      }

      @Override
      public String describe(Optional<? extends HTTPRoute> state) {
        return never.describe(state);
      }
    };
    assertThatExceptionOfType(AwaitTimeoutException.class)
        .isThrownBy(() -> routes(CallOptions.none().cancelledBy(cancellation))
            .await(KEY, cancelling, AwaitOptions.within(Duration.ofHours(1))))
        .withMessageContaining("cancelled")
        .withMessageContaining("no object");
  }

  @Test
  void listenerOfWarningsThatThrowsLeavesNoConnectionOpen() {
    answer(200, "", "Warning", "299 - \"careful\"");
    CallOptions options = CallOptions.none().warning(warning -> {
      throw new IllegalStateException(warning);
    });
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> routes(options).watch(WatchOptions.all()))
        .withMessage("careful");
    assertThat(client.getHttpClient().dispatcher().runningCallsCount()).isZero();
    assertThat(client.getHttpClient().connectionPool().connectionCount())
        .isEqualTo(client.getHttpClient().connectionPool().idleConnectionCount());
  }

  @Test
  void whatTheListsOfAnImpersonationHoldIsItsOwn() {
    List<String> values = new ArrayList<>(List.of("x"));
    Impersonation jane = new Impersonation("jane", "", List.of(), Map.of("scope", values));
    values.add("line\nbreak");
    assertThat(jane.extra()).isEqualTo(Map.of("scope", List.of("x")));
  }

  @Test
  void mergePatchIsAnObject() {
    assertThatExceptionOfType(GatewayApiException.class)
        .isThrownBy(() -> Patch.merge("[1]"))
        .withMessage("merge patch: found [1], expected an object of changes");
  }

  @Test
  void podThatIsGivenTimeIsNotGoneYet() {
    answer(
        200,
        "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{\"name\":\"p\","
            + "\"deletionTimestamp\":\"2026-01-01T00:00:00Z\",\"deletionGracePeriodSeconds\":30}}");
    Deletion<RawObject> deletion = GatewayApi.on(client)
        .raw(ApiResource.of("v1", "Pod", "pods", true))
        .delete(ObjectKey.of("shop", "p"), DeleteOptions.none());
    assertThat(deletion).isInstanceOf(Deletion.Pending.class);
  }
}
