package io.gatewayapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatewayapi.client.error.ConnectionException;
import io.gatewayapi.client.internal.Query;
import io.gatewayapi.client.internal.Transport;
import io.gatewayapi.client.internal.UrlPath;
import io.gatewayapi.client.option.CallOptions;
import io.gatewayapi.client.option.GetOptions;
import io.gatewayapi.client.option.Impersonation;
import io.gatewayapi.client.option.ListOptions;
import io.gatewayapi.client.option.WatchOptions;
import io.gatewayapi.client.option.WriteOptions;
import io.gatewayapi.client.watch.Watch;
import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.model.v1.HTTPRoute;
import io.kubernetes.client.openapi.ApiClient;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.QueueDispatcher;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not leave a client, and what must not come in. */
class SecurityTest {
  private static final ObjectKey KEY = ObjectKey.of("shop", "store");
  private static final String TOKEN = "t0ken-that-nobody-may-see";
  private static final String SECRET = "body-that-nobody-may-see";

  private final MockWebServer server = new MockWebServer();
  private final ApiClient client = new ApiClient();

  @BeforeEach
  void prepare() {
    QueueDispatcher answers = new QueueDispatcher();
    answers.setFailFast(true);
    server.setDispatcher(answers);
    client.setApiKeyPrefix("Bearer");
    client.setApiKey(TOKEN);
  }

  private void start() throws Exception {
    server.start();
    client.setBasePath("http://127.0.0.1:" + server.getPort());
  }

  @AfterEach
  void close() {
    server.close();
    client.getHttpClient().connectionPool().evictAll();
  }

  private ResourceClient<HTTPRoute> routes() {
    return GatewayApi.on(client).httpRoutes();
  }

  private void answer(int code, String body) {
    server.enqueue(new MockResponse.Builder().code(code).body(body).build());
  }

  private static String everything(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  /** All that anybody logs through java.util.logging while it is open, at every level. */
  private static final class Log extends Handler implements AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger root = Logger.getLogger("");
    private final Logger http = Logger.getLogger("okhttp3");
    private final Handler[] others = root.getHandlers();

    Log() {
      setLevel(Level.ALL);
      // Nothing of this belongs on a test's screen.
      for (Handler other : others) {
        root.removeHandler(other);
      }
      root.addHandler(this);
      root.setLevel(Level.ALL);
      http.setLevel(Level.ALL);
    }

    @Override
    public void publish(LogRecord line) {
      lines.add(line.getLoggerName() + " " + new SimpleFormatter().format(line));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
      root.removeHandler(this);
      for (Handler other : others) {
        root.addHandler(other);
      }
      root.setLevel(Level.INFO);
      http.setLevel(null);
    }
  }

  private static HTTPRoute secret() {
    HTTPRoute route = new HTTPRoute();
    io.gatewayapi.model.meta.ObjectMeta metadata = new io.gatewayapi.model.meta.ObjectMeta();
    metadata.setNamespace("shop");
    metadata.setName("store");
    metadata.putAnnotationsItem("note", SECRET);
    route.setMetadata(metadata);
    return route;
  }

  @Test
  void neitherTokenNorBodyIsLoggedAtAnyLevel() throws Exception {
    start();
    try (Log log = new Log()) {
      Logger.getLogger("okhttp3.probe").fine("a probe");
      answer(201, "{\"metadata\":{\"name\":\"" + SECRET + "\"}}");
      HTTPRoute unused = routes().create(secret(), WriteOptions.none());
      for (int code : new int[] {302, 401, 403, 422, 500}) {
        answer(code, SECRET);
        assertThatThrownBy(() -> routes().create(secret(), WriteOptions.none()))
            .isInstanceOf(GatewayApiException.class)
            .satisfies(e -> assertThat(everything(e)).doesNotContain(SECRET).doesNotContain(TOKEN));
      }
      answer(200, "{\"type\":\"ADDED\",\"object\":{\"kind\":\"" + SECRET + "\"}}\n" + SECRET);
      try (Watch<HTTPRoute> watch = routes().watch(WatchOptions.all())) {
        assertThat(watch.hasNext()).isTrue();
      }
      server.close();
      assertThatThrownBy(() -> routes().get(KEY, GetOptions.none()))
          .isInstanceOf(ConnectionException.class)
          .satisfies(e -> assertThat(everything(e)).doesNotContain(TOKEN));
      assertThat(log.lines).anyMatch(line -> line.contains("a probe"));
      assertThat(log.lines).noneMatch(line -> line.contains(TOKEN) || line.contains(SECRET));
    }
  }

  @Test
  void aTokenThatNoHeaderCanHoldIsNotQuoted() throws Exception {
    start();
    client.setApiKey(TOKEN + "\n");
    assertThatThrownBy(() -> routes().get(KEY, GetOptions.none()))
        .isInstanceOf(ConnectionException.class)
        .satisfies(e -> assertThat(everything(e)).doesNotContain(TOKEN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nImpersonate-Group: system:masters", "jürgen", "a\0", " a", "a "})
  void aNameThatNoHeaderCanHoldIsRefused(String name) {
    assertThatThrownBy(() -> Impersonation.of(name)).isInstanceOf(GatewayApiException.class);
    assertThatThrownBy(() -> Impersonation.of("a", name)).isInstanceOf(GatewayApiException.class);
    assertThatThrownBy(() -> new Impersonation("a", name, List.of(), Map.of()))
        .isInstanceOf(GatewayApiException.class);
    assertThatThrownBy(() -> new Impersonation("a", "", List.of(), Map.of("x", List.of(name))))
        .isInstanceOf(GatewayApiException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../x", "..", ".", "", "a/b", "%2e%2e", "%2E%2E%2Fx", "..%2f", "a%00"})
  void aNameThatIsNoSegmentIsNeverSent(String name) throws Exception {
    start();
    assertThatThrownBy(() -> routes().get(ObjectKey.of("shop", name), GetOptions.none()))
        .isInstanceOf(GatewayApiException.class);
    assertThatThrownBy(() -> routes().get(ObjectKey.of(name, "store"), GetOptions.none()))
        .isInstanceOf(GatewayApiException.class);
    if (!name.isEmpty()) {
      assertThatThrownBy(() -> routes().list(ListOptions.in(name)))
          .isInstanceOf(GatewayApiException.class);
    }
    assertThat(server.getRequestCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a?b", "a#b", "a b", "a;b", "a\\b", "a&b=c", "a\r\nb", "é", "a\0b"})
  void aNameStaysOneSegment(String name) throws Exception {
    start();
    answer(200, "{}");
    routes().get(ObjectKey.of("shop", name), GetOptions.none());
    assertThat(server.takeRequest().getUrl().pathSegments())
        .containsExactly(
            "apis", "gateway.networking.k8s.io", "v1", "namespaces", "shop", "httproutes", name);
  }

  @Test
  void anAnswerLongerThanTheLimitIsRefusedWhileItComes() throws Exception {
    start();
    Transport transport = new Transport(client, 1_000, CallOptions.none());
    answer(200, "\"" + SECRET + " ".repeat(100_000) + "\"");
    assertThatThrownBy(
            () -> transport.send("GET", UrlPath.root("x"), new Query(), null, bytes -> bytes))
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining("longer than 1000 bytes")
        .satisfies(e -> assertThat(everything(e)).doesNotContain(SECRET));
    answer(500, "\"" + SECRET + " ".repeat(100_000) + "\"");
    assertThatThrownBy(
            () -> transport.send("GET", UrlPath.root("x"), new Query(), null, bytes -> bytes))
        .isInstanceOf(ConnectionException.class);
    answer(200, " ".repeat(1_000));
    byte[] whole = transport.send("GET", UrlPath.root("x"), new Query(), null, bytes -> bytes);
    assertThat(whole).hasSize(1_000);
  }

  @Test
  void aWatchsLineLongerThanAnyObjectIsRefusedWhileItComes() throws Exception {
    start();
    byte[] piece = new byte[1 << 20];
    java.util.Arrays.fill(piece, (byte) ' ');
    Buffer body = new Buffer();
    for (int i = 0; i < 34; i++) {
      body.write(piece);
    }
    server.enqueue(new MockResponse.Builder().body(body).build());
    try (Watch<HTTPRoute> watch = routes().watch(WatchOptions.all())) {
      assertThatThrownBy(watch::hasNext).isInstanceOf(ConnectionException.class);
    }
  }

  @Test
  void aServerWhoseCertificateNobodyVouchesForIsNotSpokenTo() throws Exception {
    SelfSigned identity = SelfSigned.of("127.0.0.1");
    server.useHttps(identity.sockets());
    server.start();
    client.setBasePath("https://127.0.0.1:" + server.getPort());
    assertThatThrownBy(() -> routes().get(KEY, GetOptions.none()))
        .isInstanceOf(ConnectionException.class)
        .hasRootCauseInstanceOf(java.security.cert.CertPathBuilderException.class)
        .satisfies(e -> assertThat(e.getCause()).isInstanceOf(SSLHandshakeException.class));
    assertThatThrownBy(() -> routes().watch(WatchOptions.all()))
        .isInstanceOf(ConnectionException.class);
    assertThat(server.getRequestCount()).isZero();
    // The caller's trust is what counts, and it is enough.
    client.setSslCaCert(new ByteArrayInputStream(identity.pem()));
    answer(200, "{}");
    assertThat(routes().get(KEY, GetOptions.none())).isPresent();
  }

  @Test
  void aCertificateForAnotherHostIsNotEnough() throws Exception {
    SelfSigned identity = SelfSigned.of("127.0.0.9");
    server.useHttps(identity.sockets());
    server.start();
    client.setBasePath("https://127.0.0.1:" + server.getPort());
    client.setSslCaCert(new ByteArrayInputStream(identity.pem()));
    assertThatThrownBy(() -> routes().get(KEY, GetOptions.none()))
        .isInstanceOf(ConnectionException.class)
        .satisfies(e -> assertThat(e.getCause()).isInstanceOf(SSLPeerUnverifiedException.class));
    assertThat(server.getRequestCount()).isZero();
  }
}
