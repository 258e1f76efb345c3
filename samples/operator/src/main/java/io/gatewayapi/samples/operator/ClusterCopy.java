package io.gatewayapi.samples.operator;

import io.gatewayapi.client.ApiResource;
import io.gatewayapi.client.GatewayApi;
import io.gatewayapi.client.ResourceClient;
import io.gatewayapi.client.cluster.VersionChoice;
import io.gatewayapi.client.watch.FollowOptions;
import io.gatewayapi.client.watch.Informer;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.RawObject;
import io.gatewayapi.model.ResourceType;
import io.gatewayapi.model.v1.BackendTLSPolicy;
import io.gatewayapi.model.v1.GRPCRoute;
import io.gatewayapi.model.v1.Gateway;
import io.gatewayapi.model.v1.GatewayClass;
import io.gatewayapi.model.v1.HTTPRoute;
import io.gatewayapi.model.v1.ListenerSet;
import io.gatewayapi.model.v1.ReferenceGrant;
import io.gatewayapi.model.v1.TCPRoute;
import io.gatewayapi.model.v1.TLSRoute;
import io.gatewayapi.model.v1.UDPRoute;
import io.gatewayapi.model.x.v1alpha1.XBackend;
import io.gatewayapi.model.x.v1alpha1.XBackendTrafficPolicy;
import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.informer.ResourceEventHandler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A copy of all objects of a cluster that bear on routing, of the kinds that the cluster has. */
final class ClusterCopy implements AutoCloseable {
  private static final List<ResourceType<? extends GatewayApiObject>> JUDGED = List.of(
      GatewayClass.TYPE,
      Gateway.TYPE,
      ListenerSet.TYPE,
      HTTPRoute.TYPE,
      GRPCRoute.TYPE,
      TLSRoute.TYPE,
      TCPRoute.TYPE,
      UDPRoute.TYPE,
      BackendTLSPolicy.TYPE,
      XBackend.TYPE,
      XBackendTrafficPolicy.TYPE);

  private record PlainKind(String apiVersion, String kind) {}

  private static final List<PlainKind> PLAIN = List.of(
      new PlainKind("v1", "Namespace"),
      new PlainKind("v1", "Service"),
      new PlainKind("v1", "Secret"),
      new PlainKind("v1", "ConfigMap"),
      new PlainKind("discovery.k8s.io/v1", "EndpointSlice"));

  /** Objects whose status is written, with the client that writes it. */
  record Judged<T extends GatewayApiObject>(ResourceClient<T> client, Informer<T> copy) {}

  private final List<Judged<?>> judged = new ArrayList<>();
  private final List<Informer<?>> others = new ArrayList<>();

  /** Looks what the cluster has, and tells a listener of every change. */
  ClusterCopy(GatewayApi api, FollowOptions options, Runnable changed) {
    for (ResourceType<? extends GatewayApiObject> type : JUDGED) {
      if (isServed(api, type)) {
        judged.add(judged(api, type, options, changed));
      }
    }
    others.add(copy(api.resources(ReferenceGrant.TYPE), options, changed));
    for (PlainKind kind : PLAIN) {
      api.find(kind.apiVersion(), kind.kind())
          .ifPresent(found -> others.add(plain(api, found, options, changed)));
    }
  }

  private static boolean isServed(GatewayApi api, ResourceType<?> type) {
    return VersionChoice.of(type.kindVersion(), api.cluster().installation()).isPresent();
  }

  private static <T extends GatewayApiObject> Judged<T> judged(
      GatewayApi api, ResourceType<T> type, FollowOptions options, Runnable changed) {
    ResourceClient<T> client = api.resources(type);
    return new Judged<>(client, copy(client, options, changed));
  }

  private static Informer<RawObject> plain(
      GatewayApi api, ApiResource resource, FollowOptions options, Runnable changed) {
    return copy(api.raw(resource), options, changed);
  }

  private static <T extends KubernetesObject> Informer<T> copy(
      ResourceClient<T> client, FollowOptions options, Runnable changed) {
    return client.informer(options).handler(new ResourceEventHandler<T>() {
      @Override
      public void onAdd(T object) {
        changed.run();
      }

      @Override
      public void onUpdate(T before, T now) {
        changed.run();
      }

      @Override
      public void onDelete(T last, boolean lastStateUnknown) {
        changed.run();
      }
    });
  }

  private Stream<Informer<?>> all() {
    return Stream.concat(judged.stream().map(Judged::copy), others.stream());
  }

  void start() {
    all().forEach(Informer::start);
  }

  /** Until everything was listed once, nothing is judged: what is missing would be called missing. */
  boolean awaitSync(Duration deadline) {
    return all().allMatch(informer -> informer.awaitSync(deadline));
  }

  List<KubernetesObject> objects() {
    return all().<KubernetesObject>flatMap(informer -> informer.list().stream()).toList();
  }

  List<Judged<?>> judged() {
    return judged;
  }

  @Override
  public void close() {
    all().forEach(Informer::close);
  }
}
