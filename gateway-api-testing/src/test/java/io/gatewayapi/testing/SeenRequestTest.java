package io.gatewayapi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import okio.ByteString;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a server remembers of requests that are large, binary or secret. */
class SeenRequestTest {
  private static final String MAPS = "/api/v1/namespaces/shop/configmaps";
  private static final int MIB = 1 << 20;

  private final FakeApiServer server = FakeApiServer.builder().start();
  private final OkHttpClient http = new OkHttpClient();

  @AfterEach
  void close() {
    server.close();
    http.connectionPool().evictAll();
    http.dispatcher().executorService().shutdown();
  }

  private SeenRequest seen(Request.Builder request) throws IOException {
    try (Response response = http.newCall(request.build()).execute()) {
      List<SeenRequest> all = server.requests();
      SeenRequest seen = all.get(all.size() - 1);
      assertThat(seen.status()).isEqualTo(response.code());
      return seen;
    }
  }

  private Request.Builder post(ByteString body, String type) {
    return new Request.Builder()
        .url(server.url() + MAPS)
        .post(RequestBody.create(body, MediaType.get(type)));
  }

  @Test
  void textIsShownAsItWasSent() throws Exception {
    String json = "{\"metadata\": {\"name\": \"ä\"}}";
    SeenRequest seen = seen(post(ByteString.encodeUtf8(json), "application/json"));
    assertThat(seen.body()).isEqualTo(json);
  }

  @Test
  void whatIsNoTextIsToldBySizeAndType() throws Exception {
    ByteString binary = ByteString.of((byte) 'k', (byte) 0xff, (byte) 0);
    assertThat(seen(post(binary, "application/vnd.kubernetes.protobuf")).body())
        .isEqualTo("<3 bytes of application/vnd.kubernetes.protobuf>");
    Buffer small = new Buffer();
    try (var sink = Okio.buffer(new GzipSink(small))) {
      sink.writeUtf8("{}");
    }
    ByteString zipped = small.readByteString();
    assertThat(seen(post(zipped, "application/json").header("Content-Encoding", "gzip"))
            .body())
        .isEqualTo("<" + zipped.size() + " bytes of application/json in gzip>");
  }

  @Test
  void largeBodiesAreForgottenEarlier() throws Exception {
    for (int i = 0; i < 20; i++) {
      seen(post(ByteString.of(new byte[5 * MIB]), "application/json"));
    }
    assertThat(server.requests()).hasSize(12);
    seen(post(ByteString.of(new byte[70 * MIB]), "application/json"));
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void headersAreInTheOrderOfTheAlphabet() throws Exception {
    SeenRequest seen = seen(new Request.Builder().url(server.url() + MAPS).header("Zeta", "z"));
    assertThat(List.copyOf(seen.headers().keySet()))
        .isSorted()
        .contains("host", "user-agent", "zeta");
  }

  @Test
  void tokensAreSecretWhereverTheyStand() throws Exception {
    SeenRequest seen = seen(new Request.Builder()
        .url(server.url() + MAPS)
        .header("Authorization", "Bearer s3cret")
        .header("Proxy-Authorization", "Basic s3cret")
        .header("Cookie", "s3cret")
        .header("Sec-WebSocket-Protocol", "base64url.bearer.authorization.k8s.io.s3cret"));
    assertThat(seen.headers().toString()).doesNotContain("s3cret").contains("cookie=[***]");
  }
}
