package io.gatewayapi.router.internal.compile;

import com.google.gson.JsonObject;
import io.gatewayapi.router.topology.ServiceNode;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServicePort;
import io.kubernetes.client.openapi.models.V1ServiceSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads Services, as trees and as client-java's type. */
final class CoreReader {
  private static final String DEFAULT_TYPE = "ClusterIP";

  private CoreReader() {}

  static ServiceNode service(JsonObject tree) {
    JsonObject spec = Trees.object(tree, "spec");
    Map<Integer, String> ports = new LinkedHashMap<>();
    for (JsonObject port : Trees.objects(spec, "ports")) {
      Trees.number(port, "port")
          .ifPresent(number -> ports.put(number, Trees.text(port, "appProtocol", "")));
    }
    return new ServiceNode(Trees.name(tree), Trees.text(spec, "type", DEFAULT_TYPE), ports);
  }

  static ServiceNode service(V1Service service) {
    V1ServiceSpec spec = service.getSpec();
    List<V1ServicePort> list = Wire.list(Wire.get(spec, V1ServiceSpec::getPorts));
    Map<Integer, String> ports = new LinkedHashMap<>();
    for (V1ServicePort port : list) {
      ports.put(Wire.orElse(port.getPort(), 0), Wire.text(port.getAppProtocol()));
    }
    String type = Wire.orElse(Wire.get(spec, V1ServiceSpec::getType), DEFAULT_TYPE);
    return new ServiceNode(Names.of(service), type, ports);
  }
}
