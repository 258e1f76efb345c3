package io.gatewayapi.benchmarks.informer;

import io.kubernetes.client.informer.ResourceEventHandler;
import io.kubernetes.client.informer.SharedInformerFactory;
import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.util.generic.dynamic.DynamicKubernetesApi;
import io.kubernetes.client.util.generic.dynamic.DynamicKubernetesObject;

/** client-java's informer of untyped objects. */
final class ClientJavaUntyped implements InformerRace.Runner {
  @Override
  public String name() {
    return "client-java, untyped";
  }

  @Override
  public InformerRace.Lap run(String url, int routes) throws Exception {
    ApiClient client = new ApiClient();
    client.setBasePath(url);
    client.setReadTimeout(0);
    Stopwatch watch = new Stopwatch(routes);
    DynamicKubernetesApi api =
        new DynamicKubernetesApi("gateway.networking.k8s.io", "v1", "httproutes", client);
    SharedInformerFactory factory = new SharedInformerFactory(client);
    factory
        .sharedIndexInformerFor(api, DynamicKubernetesObject.class, 0)
        .addEventHandler(new ResourceEventHandler<DynamicKubernetesObject>() {
          @Override
          public void onAdd(DynamicKubernetesObject route) {
            watch.added();
          }

          @Override
          public void onUpdate(DynamicKubernetesObject before, DynamicKubernetesObject now) {
            watch.updated();
          }

          @Override
          public void onDelete(DynamicKubernetesObject last, boolean lastStateUnknown) {}
        });
    factory.startAllRegisteredInformers();
    try {
      return watch.lap();
    } finally {
      factory.stopAllRegisteredInformers();
    }
  }
}
