package io.gatewayapi.samples.recipes;

import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.v1.HTTPRoute;

/**
 * For programs that have fabric8's client: objects go from one library to the other as JSON. On the
 * way to fabric8 they lose what its classes do not know; on the way back nothing.
 */
public final class BesideFabric8 {
  private static final KubernetesSerialization FABRIC8 = new KubernetesSerialization();

  private BesideFabric8() {}

  /**
   * Takes over a route of fabric8's.
   *
   * @param route the route
   * @return the same as one of this library's
   */
  public static HTTPRoute ours(io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute route) {
    return Json.read(FABRIC8.asJson(route), HTTPRoute.TYPE);
  }

  /**
   * Hands a route to fabric8.
   *
   * @param route the route
   * @return the same as one of fabric8's
   */
  public static io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute theirs(HTTPRoute route) {
    return FABRIC8.unmarshal(
        Json.write(route), io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute.class);
  }
}
