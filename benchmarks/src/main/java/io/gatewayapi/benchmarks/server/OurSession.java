package io.gatewayapi.benchmarks.server;

import io.gatewayapi.client.GatewayApi;
import io.gatewayapi.client.ResourceClient;
import io.gatewayapi.client.option.WriteOptions;
import io.gatewayapi.client.watch.FollowOptions;
import io.gatewayapi.client.watch.Informer;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.meta.ObjectMeta;
import io.gatewayapi.model.v1.HTTPRoute;
import io.gatewayapi.testing.FakeApiServer;
import io.kubernetes.client.informer.ResourceEventHandler;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** This library's server, client and informer. */
final class OurSession implements TypedSession {
  private final FakeApiServer server = FakeApiServer.start(Kinds.newest(Channel.STANDARD));
  private final ResourceClient<HTTPRoute> routes =
      GatewayApi.on(server.apiClient()).httpRoutes();
  private final Informer<HTTPRoute> informer;
  private final Map<String, HTTPRoute> written = new ConcurrentHashMap<>();

  OurSession(BiConsumer<String, String> labels) {
    informer = routes
        .informer(FollowOptions.in("shop").notes(note -> {}))
        .handler(new ResourceEventHandler<HTTPRoute>() {
          @Override
          public void onAdd(HTTPRoute route) {
            seen(route, labels);
          }

          @Override
          public void onUpdate(HTTPRoute before, HTTPRoute now) {
            seen(now, labels);
          }

          @Override
          public void onDelete(HTTPRoute last, boolean lastStateUnknown) {}
        });
    informer.start();
    informer.awaitSync(Duration.ofMinutes(1));
  }

  private static void seen(HTTPRoute route, BiConsumer<String, String> labels) {
    ObjectMeta metadata = Objects.requireNonNull(route.getMetadata());
    labels.accept(
        Objects.requireNonNull(metadata.getName()),
        Objects.requireNonNull(metadata.getLabels()).get("n"));
  }

  @Override
  public void create(String name) {
    HTTPRoute route = Json.read(TestRoutes.json(name), HTTPRoute.TYPE);
    written.put(name, routes.create(route, WriteOptions.none()));
  }

  @Override
  public void label(String name, String value) {
    HTTPRoute route = Objects.requireNonNull(written.get(name));
    Objects.requireNonNull(route.getMetadata()).setLabels(Map.of("n", value));
    written.put(name, routes.replace(route, WriteOptions.none()));
  }

  @Override
  public void close() {
    informer.close();
    server.close();
  }
}
