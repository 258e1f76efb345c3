package io.gatewayapi.benchmarks.server;

import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** fabric8's mock server, client and informer. */
final class Fabric8Session implements TypedSession {
  private final Fabric8Server server = new Fabric8Server();
  private final KubernetesClient client;
  private final SharedIndexInformer<HTTPRoute> informer;
  private final Map<String, HTTPRoute> written = new ConcurrentHashMap<>();

  Fabric8Session(BiConsumer<String, String> labels) {
    Config config =
        new ConfigBuilder(Config.empty()).withMasterUrl(server.url()).build();
    client = new KubernetesClientBuilder().withConfig(config).build();
    informer = client
        .resources(HTTPRoute.class)
        .inNamespace("shop")
        .inform(new ResourceEventHandler<>() {
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
  }

  private static void seen(HTTPRoute route, BiConsumer<String, String> labels) {
    labels.accept(route.getMetadata().getName(), route.getMetadata().getLabels().get("n"));
  }

  @Override
  public void create(String name) {
    HTTPRoute route = Serialization.unmarshal(TestRoutes.json(name), HTTPRoute.class);
    written.put(name, client.resource(route).create());
  }

  @Override
  public void label(String name, String value) {
    HTTPRoute route = Objects.requireNonNull(written.get(name));
    route.getMetadata().setLabels(Map.of("n", value));
    written.put(name, client.resource(route).update());
  }

  @Override
  public void close() {
    informer.close();
    client.close();
    server.close();
  }
}
