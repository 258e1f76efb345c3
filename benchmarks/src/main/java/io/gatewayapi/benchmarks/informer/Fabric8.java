package io.gatewayapi.benchmarks.informer;

import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;

/** fabric8's typed informer. */
final class Fabric8 implements InformerRace.Runner {
  @Override
  public String name() {
    return "fabric8, typed";
  }

  @Override
  public InformerRace.Lap run(String url, int routes) throws Exception {
    Config config = new ConfigBuilder(Config.empty())
        .withMasterUrl(url)
        // Else it asks for a WebSocket first, and waits for the whole body of the answer that is
        // none.
        .withOnlyHttpWatches(true)
        .build();
    try (KubernetesClient client =
        new KubernetesClientBuilder().withConfig(config).build()) {
      Stopwatch watch = new Stopwatch(routes);
      SharedIndexInformer<HTTPRoute> informer = client
          .resources(HTTPRoute.class)
          .inAnyNamespace()
          .inform(new ResourceEventHandler<>() {
            @Override
            public void onAdd(HTTPRoute route) {
              watch.added();
            }

            @Override
            public void onUpdate(HTTPRoute before, HTTPRoute now) {
              watch.updated();
            }

            @Override
            public void onDelete(HTTPRoute last, boolean lastStateUnknown) {}
          });
      try {
        return watch.lap();
      } finally {
        informer.close();
      }
    }
  }
}
