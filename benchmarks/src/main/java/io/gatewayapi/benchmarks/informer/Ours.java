package io.gatewayapi.benchmarks.informer;

import io.gatewayapi.client.GatewayApi;
import io.gatewayapi.client.watch.FollowOptions;
import io.gatewayapi.client.watch.Informer;
import io.gatewayapi.model.v1.HTTPRoute;
import io.kubernetes.client.informer.ResourceEventHandler;
import io.kubernetes.client.openapi.ApiClient;

/** This library's typed informer. */
final class Ours implements InformerRace.Runner {
  @Override
  public String name() {
    return "ours, typed";
  }

  @Override
  public InformerRace.Lap run(String url, int routes) throws Exception {
    ApiClient client = new ApiClient();
    client.setBasePath(url);
    client.setReadTimeout(0);
    Stopwatch watch = new Stopwatch(routes);
    try (Informer<HTTPRoute> informer = GatewayApi.on(client)
        .httpRoutes()
        .informer(FollowOptions.all().notes(note -> {}))
        .handler(new ResourceEventHandler<HTTPRoute>() {
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
        })) {
      informer.start();
      return watch.lap();
    }
  }
}
