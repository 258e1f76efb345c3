package io.gatewayapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatewayapi.client.error.ApiServerException;
import io.gatewayapi.client.error.ConnectionException;
import io.gatewayapi.client.error.GoneException;
import io.gatewayapi.client.error.NotFoundException;
import io.gatewayapi.client.option.CallOptions;
import io.gatewayapi.client.option.GetOptions;
import io.gatewayapi.client.option.ListOptions;
import io.gatewayapi.client.option.WatchOptions;
import io.gatewayapi.client.watch.Watch;
import io.gatewayapi.client.watch.WatchEvent;
import io.gatewayapi.model.v1.HTTPRoute;
import io.kubernetes.client.openapi.ApiClient;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.QueueDispatcher;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client makes of answers that a server gives on a bad day. */
class TransportTest {
  private static final ObjectKey KEY = ObjectKey.of("shop", "store");
  private static final String TOKEN = "t0ken-that-nobody-may-see";
  private static final String SECRET = "body-that-nobody-may-see";

  private final MockWebServer server = new MockWebServer();
  private final ApiClient client = new ApiClient();

  @BeforeEach
  void start() throws Exception {
    QueueDispatcher answers = new QueueDispatcher();
    answers.setFailFast(true);
    server.setDispatcher(answers);
    server.start();
    client.setBasePath("http://127.0.0.1:" + server.getPort());
    client.setApiKeyPrefix("Bearer");
    client.setApiKey(TOKEN);
  }

  @AfterEach
  void close() {
    server.close();
    client.getHttpClient().connectionPool().evictAll();
  }

  private ResourceClient<HTTPRoute> routes() {
    return GatewayApi.on(client).httpRoutes();
  }

  private void answer(int code, String body, String... headers) {
    MockResponse.Builder response = new MockResponse.Builder().code(code).body(body);
    for (int i = 0; i < headers.length; i += 2) {
      response.addHeader(headers[i], headers[i + 1]);
    }
    server.enqueue(response.build());
  }

  private static String everything(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  @Test
  void requestsCarryTheClientsTokenAndAskForJson() throws Exception {
    answer(200, "{\"apiVersion\":\"gateway.networking.k8s.io/v1\",\"kind\":\"HTTPRoute\"}");
    routes().get(KEY, GetOptions.none());
    RecordedRequest request = server.takeRequest();
    assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + TOKEN);
    assertThat(request.getHeaders().get("Accept")).isEqualTo("application/json");
    assertThat(request.getTarget())
        .isEqualTo("/apis/gateway.networking.k8s.io/v1/namespaces/shop/httproutes/store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/proxy/cluster", "/proxy/cluster/"})
  void aPathBeforeTheApiIsKept(String prefix) throws Exception {
    client.setBasePath("http://127.0.0.1:" + server.getPort() + prefix);
    answer(200, "{}");
    routes().get(KEY, GetOptions.none());
    assertThat(server.takeRequest().getTarget())
        .isEqualTo(
            "/proxy/cluster/apis/gateway.networking.k8s.io/v1/namespaces/shop/httproutes/store");
  }

  @Test
  void optionsBecomeParametersAndAreEscaped() throws Exception {
    answer(200, "{\"items\":[]}");
    routes().list(ListOptions.in("shop").labels("a in (b, c),d!=é&x").limit(5).notOlderThan("7"));
    assertThat(server.takeRequest().getUrl().queryParameter("labelSelector"))
        .isEqualTo("a in (b, c),d!=é&x");
  }

  @ParameterizedTest
  @CsvSource({
    "301, io.gatewayapi.client.error.ApiServerException",
    "307, io.gatewayapi.client.error.ApiServerException",
    "401, io.gatewayapi.client.error.ApiServerException",
    "403, io.gatewayapi.client.error.ApiServerException",
    "404, io.gatewayapi.client.error.NotFoundException",
    "409, io.gatewayapi.client.error.ConflictException",
    "410, io.gatewayapi.client.error.GoneException",
    "422, io.gatewayapi.client.error.InvalidException",
    "500, io.gatewayapi.client.error.ApiServerException",
    "503, io.gatewayapi.client.error.ApiServerException",
  })
  void anAnswerWithoutAStatusIsNeverShown(int code, Class<? extends ApiServerException> type) {
    answer(code, "<html>" + SECRET + "</html>", "Location", "/elsewhere?" + SECRET);
    assertThatThrownBy(() -> routes().get(KEY, GetOptions.none()))
        .isExactlyInstanceOf(type)
        .satisfies(e -> assertThat(everything(e)).doesNotContain(SECRET).doesNotContain(TOKEN))
        .satisfies(e -> assertThat(((ApiServerException) e).status().code()).isEqualTo(code));
    // Of a 404 about the kind it is asked once more what the server serves.
    assertThat(server.getRequestCount()).isEqualTo(code == 404 ? 3 : 1);
  }

  @Test
  void aStatusIsReadWithItsCauses() {
    answer(422, """
        {"kind":"Status","apiVersion":"v1","status":"Failure","message":"it is wrong",
         "reason":"Invalid","code":422,"details":{"name":"store","kind":"HTTPRoute",
         "causes":[{"reason":"FieldValueRequired","message":"Required value","field":"spec.a"}]}}
        """);
    assertThatExceptionOfType(ApiServerException.class)
        .isThrownBy(() -> routes().get(KEY, GetOptions.none()))
        .withMessage("GET /apis/gateway.networking.k8s.io/v1/namespaces/shop/httproutes/store ->"
            + " 422 Invalid: it is wrong")
        .satisfies(e -> {
          assertThat(e.status().name()).isEqualTo("store");
          assertThat(e.status().causes().toString())
              .isEqualTo("[StatusCause[field=spec.a, reason=FieldValueRequired,"
                  + " message=Required value]]");
        });
  }

  @Test
  void retryAfterComesFromStatusOrHeader() {
    answer(429, "", "Retry-After", "7");
    assertThatExceptionOfType(ApiServerException.class)
        .isThrownBy(() -> routes().with(CallOptions.none().retrying(0)).get(KEY, GetOptions.none()))
        .satisfies(e -> assertThat(e.status().retryAfterSeconds()).isEqualTo(7));
  }

  @Test
  void redirectsAreNotFollowed() {
    answer(302, "", "Location", "http://127.0.0.1:" + server.getPort() + "/other");
    answer(200, "{}");
    assertThatThrownBy(() -> routes().get(KEY, GetOptions.none()))
        .isInstanceOf(ApiServerException.class);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{\"metadata\":{\"name\":\"" + SECRET,
        "{\"metadata\":\"" + SECRET + "\"}",
        "[\"" + SECRET + "\"]",
        "{} " + SECRET,
      })
  void anAnswerThatCannotBeReadIsNeverQuoted(String body) {
    answer(200, body);
    assertThatThrownBy(() -> routes().get(KEY, GetOptions.none()))
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining("GET /apis/gateway.networking.k8s.io/v1/namespaces/shop/httproutes")
        .satisfies(e -> assertThat(everything(e)).doesNotContain(SECRET).doesNotContain(TOKEN));
  }

  @Test
  void aCutAnswerIsAConnectionsFault() {
    server.enqueue(new MockResponse.Builder()
        .body("{\"items\":[" + " ".repeat(100_000) + "]}")
        .onResponseBody(new SocketEffect.CloseSocket())
        .build());
    assertThatThrownBy(() -> routes().list(ListOptions.all()))
        .isInstanceOf(ConnectionException.class);
  }

  @Test
  void noServerIsAConnectionsFault() {
    server.close();
    assertThatThrownBy(() -> routes().get(KEY, GetOptions.none()))
        .isInstanceOf(ConnectionException.class);
  }

  @Test
  void notFoundIsOnlyAboutTheObjectThatWasAskedFor() {
    answer(
        404,
        "{\"kind\":\"Status\",\"reason\":\"NotFound\",\"code\":404,\"details\":{\"name\":\"store\"}}");
    assertThat(routes().get(KEY, GetOptions.none())).isEmpty();
    answer(404, "404 page not found\n");
    assertThatThrownBy(() -> routes().get(KEY, GetOptions.none()))
        .isInstanceOf(NotFoundException.class);
    answer(404, "{\"kind\":\"Status\",\"reason\":\"NotFound\",\"code\":404,\"details\":{}}");
    assertThatThrownBy(() -> routes().get(KEY, GetOptions.none()))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void warningsAreUnescaped() {
    answer(
        200,
        "{}",
        "Warning",
        "299 - \"unknown field \\\"spec.a\\\"\"",
        "Warning",
        "299 kube \"use \\\\v1\" \"Sun, 22 Nov 2026 00:00:00 GMT\"",
        "Warning",
        "110 - \"of a cache\"",
        "Warning",
        "nonsense");
    List<String> warnings = new ArrayList<>();
    GatewayApi.on(client).onWarning(warnings::add).httpRoutes().get(KEY, GetOptions.none());
    assertThat(warnings).containsExactly("unknown field \"spec.a\"", "use \\v1");
  }

  @Test
  void watchLinesOfEveryTypeAreRead() {
    answer(200, """
        {"type":"ADDED","object":{"kind":"HTTPRoute","metadata":{"name":"a"}}}
        {"object":{"kind":"HTTPRoute","metadata":{"name":"b"}},"type":"DELETED"}
        {"type":"BOOKMARK","object":{"metadata":{"resourceVersion":"9"}}}
        {"type":"ERROR","object":{"kind":"Status","code":410,"reason":"Expired"}}
        {"type":"ADDED","object":{"kind":"HTTPRoute"}}
        """);
    try (Watch<HTTPRoute> watch = routes().watch(WatchOptions.all())) {
      assertThat(watch.next()).isInstanceOf(WatchEvent.Added.class);
      assertThat(watch.next()).isInstanceOf(WatchEvent.Deleted.class);
      assertThat(watch.next()).isEqualTo(new WatchEvent.Bookmark<>("9", false));
      assertThat(watch.next()).isInstanceOf(WatchEvent.Gone.class);
      assertThat(watch.hasNext()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"ADDED\",\"object\":{\"kind\":\"" + SECRET,
        "{\"type\":\"ADDED\",\"object\":{\"metadata\":\"" + SECRET + "\"}}\n",
        SECRET + "\n",
      })
  void aBrokenWatchLineIsAConnectionsFault(String line) {
    answer(200, line);
    try (Watch<HTTPRoute> watch = routes().watch(WatchOptions.all())) {
      assertThatThrownBy(watch::hasNext)
          .isInstanceOf(ConnectionException.class)
          .satisfies(e -> assertThat(everything(e)).doesNotContain(SECRET));
    }
  }

  @Test
  void anotherErrorInAWatchIsThrown() {
    answer(
        200,
        "{\"type\":\"ERROR\",\"object\":{\"kind\":\"Status\",\"code\":500,\"message\":\"no\"}}\n");
    try (Watch<HTTPRoute> watch = routes().watch(WatchOptions.all())) {
      assertThatThrownBy(watch::next)
          .isInstanceOf(ApiServerException.class)
          .hasMessageEndingWith("-> 500: no");
      assertThat(watch.hasNext()).isFalse();
    }
  }

  @Test
  void aWatchThatIsRefusedAtOnceThrows() {
    answer(410, "{\"kind\":\"Status\",\"code\":410,\"reason\":\"Expired\"}");
    assertThatThrownBy(() -> routes().watch(WatchOptions.all().after("1")))
        .isInstanceOf(GoneException.class);
  }

  @Test
  void noConnectionStaysInUse() throws Exception {
    for (int i = 0; i < 5; i++) {
      answer(200, "{\"items\":[]}");
      routes().list(ListOptions.all());
      answer(500, "no");
      assertThatThrownBy(() -> routes().list(ListOptions.all()))
          .isInstanceOf(ApiServerException.class);
      answer(200, "{\"type\":\"ADDED\",\"object\":{}}\n" + " ".repeat(10));
      try (Watch<HTTPRoute> watch = routes().watch(WatchOptions.all())) {
        assertThat(watch.hasNext()).isTrue();
      }
    }
    var pool = client.getHttpClient().connectionPool();
    assertThat(pool.connectionCount()).isEqualTo(pool.idleConnectionCount());
  }
}
