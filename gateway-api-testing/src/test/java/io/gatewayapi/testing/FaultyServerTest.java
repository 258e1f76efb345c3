package io.gatewayapi.testing;

import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.testing.fault.Faults;
import java.io.IOException;
import java.time.Duration;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;

/** A server with faults to be added, and a client that asks it once and never again. */
abstract class FaultyServerTest {
  static final String ROUTES = "/apis/gateway.networking.k8s.io/v1/namespaces/shop/httproutes";

  final FakeApiServer server = FakeApiServer.start(Bundle.of("v1.6.1", Channel.STANDARD));
  final Faults faults = server.faults();
  final OkHttpClient http = new OkHttpClient.Builder()
      .retryOnConnectionFailure(false)
      .readTimeout(Duration.ofMinutes(1))
      .build();

  @AfterEach
  void close() {
    server.close();
    http.connectionPool().evictAll();
    http.dispatcher().executorService().shutdown();
  }

  final Response get(String path) throws IOException {
    return http.newCall(new Request.Builder().url(server.url() + path).build()).execute();
  }

  final Response post(String name) throws IOException {
    String route = """
        {"apiVersion": "gateway.networking.k8s.io/v1", "kind": "HTTPRoute",
         "metadata": {"name": "%s"}, "spec": {}}
        """.formatted(name);
    RequestBody body = RequestBody.create(route, MediaType.get("application/json"));
    return http.newCall(
            new Request.Builder().url(server.url() + ROUTES).post(body).build())
        .execute();
  }

  final boolean isStored(String name) {
    return server
        .stored("gateway.networking.k8s.io/v1", "HTTPRoute", "shop", name)
        .isPresent();
  }
}
