package io.gatewayapi.router.topology;

import io.gatewayapi.router.id.ObjectName;
import java.util.Map;

/**
 * A Service, as it matters to routing.
 *
 * @param name namespace and name
 * @param type the Service's type, {@code ClusterIP}
 * @param ports the ports it has, each with its appProtocol or an empty text
 */
public record ServiceNode(ObjectName name, String type, Map<Integer, String> ports) {
  /** Copies the map. */
  public ServiceNode {
    ports = Map.copyOf(ports);
  }
}
