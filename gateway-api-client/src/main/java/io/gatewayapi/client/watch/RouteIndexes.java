package io.gatewayapi.client.watch;

import io.gatewayapi.model.GatewayApiObject;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Keys under which an {@link Informer} finds routes. All work for every kind of route, in every
 * version, and give no keys for other kinds.
 *
 * <p>References are {@code Kind/namespace/name}, with the group before the kind unless it is the
 * usual one: {@code Gateway/infra/web}, {@code Service/shop/api}, {@code
 * example.com/Thing/shop/x}. What a reference leaves open is filled in as the API has it.
 *
 * <p>Keeps nothing: all functions are safe to use from any thread, and change no route.
 */
public final class RouteIndexes {
  private RouteIndexes() {}

  /**
   * By the Gateways, ListenerSets or Services that a route wants to attach to.
   *
   * @param <T> the kind of route
   * @return the keys
   */
  public static <T extends GatewayApiObject> Function<T, List<String>> byParent() {
    return route -> RouteReferences.of(route).parents();
  }

  /**
   * By the backends that a route sends requests to, mirrors and external authorization included.
   *
   * @param <T> the kind of route
   * @return the keys
   */
  public static <T extends GatewayApiObject> Function<T, List<String>> byBackend() {
    return route -> RouteReferences.of(route).backends();
  }

  /**
   * By hostname, in lower case as it stands in the route; {@code *} for a route without hostnames.
   *
   * @param <T> the kind of route
   * @return the keys
   */
  public static <T extends GatewayApiObject> Function<T, List<String>> byHostname() {
    return route -> {
      List<String> hostnames = RouteReferences.of(route).hostnames();
      return hostnames.isEmpty()
          ? List.of("*")
          : hostnames.stream().map(h -> h.toLowerCase(Locale.ROOT)).distinct().toList();
    };
  }

  /**
   * The key of an object that a route may refer to.
   *
   * @param group its group, {@code gateway.networking.k8s.io} or empty for the usual one
   * @param kind its kind
   * @param namespace its namespace
   * @param name its name
   * @return the key
   */
  public static String key(String group, String kind, String namespace, String name) {
    boolean usual = group.isEmpty() || group.equals("gateway.networking.k8s.io");
    return (usual ? "" : group + "/") + kind + "/" + namespace + "/" + name;
  }
}
