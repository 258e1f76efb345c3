package io.gatewayapi.samples.tour;

import io.gatewayapi.client.ApiResource;
import io.gatewayapi.client.GatewayApi;
import io.gatewayapi.client.error.ApiServerException;
import io.gatewayapi.client.option.ListOptions;
import io.gatewayapi.client.option.WriteOptions;
import io.gatewayapi.model.RawObject;
import io.gatewayapi.model.manifest.Manifest;
import io.kubernetes.client.common.KubernetesObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The kinds of which something was applied.
 *
 * @param resources where objects of these kinds are
 */
record Applied(List<ApiResource> resources) {
  /** Applies a manifest, and says in a line what came of it. */
  String apply(GatewayApi api, Manifest manifest) {
    Optional<ApiResource> resource = api.find(manifest.apiVersion(), manifest.kind());
    RawObject object = RawObject.of(manifest.tree());
    if (resource.isEmpty()) {
      return "passed over  " + Tour.nameOf(object) + ": the server has no such kind";
    }
    if (resource.get().namespaced() && Tour.metadata(object).getNamespace() == null) {
      Tour.metadata(object).setNamespace("default");
    }
    try {
      api.raw(resource.get()).create(object, WriteOptions.none());
      if (!resources.contains(resource.get())) {
        resources.add(resource.get());
      }
      return "created      " + Tour.nameOf(object);
    } catch (ApiServerException refused) {
      return "refused      " + Tour.nameOf(object) + ": " + refused.getMessage();
    }
  }

  /** All objects of these kinds, as the server has them now. */
  List<KubernetesObject> stored(GatewayApi api) {
    List<KubernetesObject> all = new ArrayList<>();
    for (ApiResource resource : resources) {
      api.raw(resource).list(ListOptions.all()).stream().forEach(all::add);
    }
    return all;
  }
}
