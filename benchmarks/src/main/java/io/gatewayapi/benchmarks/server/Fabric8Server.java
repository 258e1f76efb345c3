package io.gatewayapi.benchmarks.server;

import io.fabric8.kubernetes.client.dsl.base.CustomResourceDefinitionContext;
import io.fabric8.kubernetes.client.server.mock.KubernetesCrudDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;

/**
 * fabric8's mock server with its CRUD dispatcher, and without the two lines that it logs a request,
 * unless the system property {@code benchmarks.logs} is true: then it is as it ships.
 */
final class Fabric8Server implements TestServer {
  /** Held here, because a logger that nobody holds forgets its level. */
  private static final Logger LOGGER = Logger.getLogger("io.fabric8.mockwebserver");

  private final KubernetesMockServer server;

  Fabric8Server() {
    if (!Boolean.getBoolean("benchmarks.logs")) {
      LOGGER.setLevel(Level.WARNING);
    }
    CustomResourceDefinitionContext routes = new CustomResourceDefinitionContext.Builder()
        .withGroup("gateway.networking.k8s.io")
        .withVersion("v1")
        .withKind("HTTPRoute")
        .withPlural("httproutes")
        .withScope("Namespaced")
        .build();
    server = new KubernetesMockServer(
        new Context(),
        new MockWebServer(),
        new HashMap<>(),
        new KubernetesCrudDispatcher(List.of(routes)),
        false);
    server.init();
  }

  @Override
  public String url() {
    return "http://" + server.getHostName() + ":" + server.getPort();
  }

  @Override
  public void watch(OkHttpClient http, String path, Consumer<String> events) {
    Request request = new Request.Builder().url(url() + path + "?watch=true").build();
    http.newWebSocket(request, new WebSocketListener() {
      @Override
      public void onMessage(WebSocket socket, String text) {
        events.accept(text);
      }
    });
  }

  @Override
  public void close() {
    server.destroy();
  }
}
