package io.gatewayapi.router.internal.compile;

import com.google.gson.JsonObject;
import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.internal.compile.wire.Names;
import io.gatewayapi.router.internal.compile.wire.Trees;
import io.gatewayapi.router.internal.compile.wire.Wire;
import io.gatewayapi.router.topology.InventoryBuilder;
import io.gatewayapi.router.topology.backend.EndpointSliceNode;
import io.gatewayapi.router.topology.backend.ServiceNode;
import io.gatewayapi.router.topology.backend.ServicePort;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServicePort;
import io.kubernetes.client.openapi.models.V1ServiceSpec;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads Services, ServiceImports and EndpointSlices. */
final class CoreReader {
  private static final String SERVICE_NAME_LABEL = "kubernetes.io/service-name";
  private static final String DEFAULT_TYPE = "ClusterIP";

  private CoreReader() {}

  static ServiceNode service(JsonObject tree) {
    JsonObject spec = Trees.object(tree, "spec");
    return new ServiceNode(
        Trees.name(tree),
        Trees.text(spec, "type", DEFAULT_TYPE),
        Trees.objects(spec, "ports").stream().map(CoreReader::port).toList(),
        Trees.texts(Trees.object(spec, "selector")));
  }

  private static ServicePort port(JsonObject port) {
    return new ServicePort(
        Trees.text(port, "name", ""),
        Trees.number(port, "port").orElse(0),
        Trees.text(port, "protocol", "TCP"),
        Trees.text(port, "appProtocol", ""));
  }

  static ServiceNode service(V1Service service) {
    V1ServiceSpec spec = service.getSpec();
    List<V1ServicePort> ports = Wire.list(Wire.get(spec, V1ServiceSpec::getPorts));
    Map<String, String> selector = Wire.get(spec, V1ServiceSpec::getSelector);
    return new ServiceNode(
        Names.of(service),
        Wire.orElse(Wire.get(spec, V1ServiceSpec::getType), DEFAULT_TYPE),
        ports.stream()
            .map(p -> new ServicePort(
                Wire.text(p.getName()),
                Wire.orElse(p.getPort(), 0),
                Wire.orElse(p.getProtocol(), "TCP"),
                Wire.text(p.getAppProtocol())))
            .toList(),
        selector == null ? Map.of() : selector);
  }

  static void endpointSlice(JsonObject tree, InventoryBuilder builder) {
    ObjectName self = Trees.name(tree);
    JsonObject labels = Trees.object(Trees.object(tree, "metadata"), "labels");
    String service = Trees.text(labels, SERVICE_NAME_LABEL, "");
    if (service.isEmpty()) {
      return;
    }
    Set<String> ports = new HashSet<>();
    Trees.objects(tree, "ports").forEach(port -> ports.add(Trees.text(port, "name", "")));
    int ready = (int)
        Trees.objects(tree, "endpoints").stream().filter(CoreReader::isReady).count();
    builder
        .backends()
        .endpoints(
            self, new EndpointSliceNode(new ObjectName(self.namespace(), service), ports, ready));
  }

  /** An endpoint that does not say is ready; one without an address cannot be reached. */
  private static boolean isReady(JsonObject endpoint) {
    JsonObject conditions = Trees.object(endpoint, "conditions");
    return !Trees.text(conditions, "ready", "true").equals("false")
        && Trees.has(endpoint, "addresses");
  }
}
