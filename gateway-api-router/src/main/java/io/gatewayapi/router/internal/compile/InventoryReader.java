package io.gatewayapi.router.internal.compile;

import static java.util.Map.entry;

import com.google.gson.JsonObject;
import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.json.WireObject;
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
import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.id.ObjectRef;
import io.gatewayapi.router.internal.compile.route.RouteReader;
import io.gatewayapi.router.internal.compile.wire.Names;
import io.gatewayapi.router.internal.compile.wire.Trees;
import io.gatewayapi.router.internal.compile.wire.Wire;
import io.gatewayapi.router.topology.Inventory;
import io.gatewayapi.router.topology.InventoryBuilder;
import io.gatewayapi.router.topology.Materials;
import io.gatewayapi.router.topology.SkippedObject;
import io.gatewayapi.router.topology.policy.BackendTlsPolicy;
import io.gatewayapi.router.topology.policy.TrafficPolicy;
import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1ObjectMeta;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1Service;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads objects into an inventory: by kind, with a note of those that it leaves out. */
public final class InventoryReader {
  private static final String EXPERIMENTAL_GROUP = "gateway.networking.x-k8s.io";
  private static final String BUNDLE_VERSION = "gateway.networking.k8s.io/bundle-version";
  private static final GroupKind X_LISTENER_SET = new GroupKind(EXPERIMENTAL_GROUP, "XListenerSet");

  private static final Map<GroupKind, TreeReader> READERS = Map.ofEntries(
      entry(
          kind("GatewayClass"),
          new TypedReader<>(GatewayClass.TYPE, (out, c) -> out.gatewayClass(ClassReader.read(c)))),
      entry(
          GroupKind.GATEWAY,
          new TypedReader<>(Gateway.TYPE, (out, g) -> out.gateway(GatewayReader.read(g)))),
      entry(GroupKind.LISTENER_SET, listenerSets(GroupKind.LISTENER_SET)),
      entry(X_LISTENER_SET, listenerSets(X_LISTENER_SET)),
      entry(
          GroupKind.HTTP_ROUTE,
          new TypedReader<>(HTTPRoute.TYPE, (out, r) -> out.route(RouteReader.read(r)))),
      entry(
          kind("ReferenceGrant"),
          new TypedReader<>(ReferenceGrant.TYPE, (out, g) -> out.grant(GrantReader.read(g)))),
      entry(
          GroupKind.GRPC_ROUTE,
          new TypedReader<>(GRPCRoute.TYPE, (out, r) -> out.route(RouteReader.read(r)))),
      entry(
          GroupKind.TLS_ROUTE,
          new TypedReader<>(TLSRoute.TYPE, (out, r) -> out.route(RouteReader.read(r)))),
      entry(
          GroupKind.TCP_ROUTE,
          new TypedReader<>(TCPRoute.TYPE, (out, r) -> out.route(RouteReader.read(r)))),
      entry(
          GroupKind.UDP_ROUTE,
          new TypedReader<>(UDPRoute.TYPE, (out, r) -> out.route(RouteReader.read(r)))),
      entry(
          kind(BackendTlsPolicy.KIND),
          new TypedReader<>(
              BackendTLSPolicy.TYPE, (out, p) -> out.tlsPolicy(PolicyReader.read(p)))),
      entry(
          new GroupKind(EXPERIMENTAL_GROUP, TrafficPolicy.KIND),
          new TypedReader<>(
              XBackendTrafficPolicy.TYPE, (out, p) -> out.trafficPolicy(PolicyReader.read(p)))),
      entry(Materials.SECRET, (tree, out) -> out.secret(Trees.name(tree), DataReader.secret(tree))),
      entry(
          Materials.CONFIG_MAP,
          (tree, out) -> out.configMap(Trees.name(tree), DataReader.configMap(tree))),
      entry(
          GroupKind.X_BACKEND,
          new TypedReader<>(
              XBackend.TYPE, (out, b) -> out.backends().xBackend(BackendReader.read(b)))),
      entry(new GroupKind("discovery.k8s.io", "EndpointSlice"), CoreReader::endpointSlice),
      entry(
          GroupKind.SERVICE_IMPORT,
          (tree, out) -> out.backends().serviceImport(CoreReader.service(tree))),
      entry(new GroupKind("", "Namespace"), InventoryReader::namespace),
      entry(
          new GroupKind("apiextensions.k8s.io", "CustomResourceDefinition"),
          InventoryReader::definition),
      entry(GroupKind.SERVICE, (tree, out) -> out.service(CoreReader.service(tree))));

  private final InventoryBuilder builder = Inventory.builder();

  /**
   * What has been read so far.
   *
   * @return the builder to which it was added
   */
  public InventoryBuilder inventory() {
    return builder;
  }

  private static TreeReader listenerSets(GroupKind kind) {
    return new TypedReader<>(
        ListenerSet.TYPE, (out, s) -> out.listenerSet(ListenerSetReader.read(s, kind)));
  }

  private static GroupKind kind(String kind) {
    return new GroupKind(GroupKind.GATEWAY_GROUP, kind);
  }

  /**
   * Reads an object.
   *
   * @param object one of this library, or one of client-java's Services, Namespaces, Secrets and
   *     ConfigMaps
   */
  public void add(KubernetesObject object) {
    if (object instanceof WireObject wire) {
      addTree(Json.toTree(wire));
    } else if (object instanceof V1Service service) {
      present(GroupKind.SERVICE, service);
      builder.service(CoreReader.service(service));
    } else if (object instanceof V1Namespace namespace) {
      addNamespace(namespace);
    } else if (object instanceof V1Secret secret) {
      present(Materials.SECRET, secret);
      builder.secret(Names.of(secret), DataReader.secret(secret));
    } else if (object instanceof V1ConfigMap configMap) {
      present(Materials.CONFIG_MAP, configMap);
      builder.configMap(Names.of(configMap), DataReader.configMap(configMap));
    } else {
      String type = Wire.orElse(object.getKind(), object.getClass().getSimpleName());
      builder.skip(type + " " + Names.of(object), "does not bear on routing");
    }
  }

  private void present(GroupKind kind, KubernetesObject object) {
    builder.present(new ObjectRef(kind, Names.of(object)));
  }

  private void addTree(JsonObject tree) {
    GroupKind kind = kindOf(tree);
    ObjectName name = Trees.name(tree);
    builder.present(new ObjectRef(kind, name));
    if (!Trees.object(tree, "metadata").has("namespace")) {
      builder.present(new ObjectRef(kind, new ObjectName("", name.name())));
    }
    @Nullable TreeReader reader = READERS.get(kind);
    if (reader == null && WorkloadReader.isWorkload(tree)) {
      WorkloadReader.read(tree, builder);
      return;
    }
    if (reader == null) {
      builder.skip(kind + " " + name, "does not bear on routing");
      return;
    }
    try {
      reader.read(tree, builder);
    } catch (GatewayApiException e) {
      builder.skip(kind + " " + name, SkippedObject.UNREADABLE + e.getMessage());
    }
  }

  private static GroupKind kindOf(JsonObject tree) {
    String apiVersion = Trees.text(tree, "apiVersion", "");
    int slash = apiVersion.indexOf('/');
    String group = slash < 0 ? "" : apiVersion.substring(0, slash);
    return new GroupKind(group, Trees.text(tree, "kind", ""));
  }

  private static void namespace(JsonObject tree, InventoryBuilder out) {
    JsonObject labels = Trees.object(Trees.object(tree, "metadata"), "labels");
    out.namespace(Trees.name(tree).name(), Trees.texts(labels));
  }

  private static void definition(JsonObject tree, InventoryBuilder out) {
    String group = Trees.text(Trees.object(tree, "spec"), "group", "");
    if (group.equals(GroupKind.GATEWAY_GROUP) || group.equals(EXPERIMENTAL_GROUP)) {
      JsonObject annotations = Trees.object(Trees.object(tree, "metadata"), "annotations");
      out.crd(Trees.name(tree).name(), Trees.text(annotations, BUNDLE_VERSION, ""));
    }
  }

  private void addNamespace(V1Namespace namespace) {
    V1ObjectMeta metadata = namespace.getMetadata();
    Map<String, String> labels = Wire.get(metadata, V1ObjectMeta::getLabels);
    builder.namespace(Names.of(namespace).name(), labels == null ? Map.of() : labels);
  }
}
