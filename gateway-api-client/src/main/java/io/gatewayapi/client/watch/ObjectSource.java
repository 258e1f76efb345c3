package io.gatewayapi.client.watch;

import io.gatewayapi.client.option.Cancellation;
import io.gatewayapi.client.option.ListOptions;
import io.gatewayapi.client.option.WatchOptions;
import io.kubernetes.client.common.KubernetesObject;
import java.util.List;
import java.util.Optional;

/**
 * Where objects are listed and watched: what informers and watches that resume know of a cluster.
 * {@code ResourceClient.source()} gives that of a kind. Safe to use from any thread.
 *
 * @param <T> the objects' type
 */
public interface ObjectSource<T extends KubernetesObject> {
  /**
   * All objects at one version.
   *
   * @param objects the objects
   * @param resourceVersion the version, after which a watch misses nothing
   * @param <T> their type
   */
  record Snapshot<T>(List<T> objects, String resourceVersion) {
    /** Copies the list. */
    public Snapshot {
      objects = List.copyOf(objects);
    }
  }

  /**
   * What is listed, for messages.
   *
   * @return {@code httproutes.gateway.networking.k8s.io/v1}
   */
  String name();

  /**
   * Lists objects, all pages.
   *
   * @param which which ones
   * @return the objects
   * @throws io.gatewayapi.model.GatewayApiException if the server refuses or is not reached
   */
  Snapshot<T> list(ListOptions which);

  /**
   * Watches objects, on one connection.
   *
   * @param what which ones, and from when
   * @return the open watch, to be closed
   * @throws io.gatewayapi.model.GatewayApiException if the server refuses or is not reached
   */
  Watch<T> watch(WatchOptions what);

  /**
   * What ends the calls of this source.
   *
   * @return empty if nothing does
   */
  Optional<Cancellation> cancellation();

  /**
   * The same objects, by calls that something else ends.
   *
   * @param by ends them
   * @return another source
   */
  ObjectSource<T> cancelledBy(Cancellation by);
}
