package io.gatewayapi.router.topology.backend;

import io.gatewayapi.router.id.ObjectName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Service, as it matters to routing.
 *
 * @param name namespace and name
 * @param type the Service's type, {@code ClusterIP}
 * @param ports its ports, in order
 * @param selector the labels of its pods, empty if its endpoints are made by hand
 */
public record ServiceNode(
    ObjectName name, String type, List<ServicePort> ports, Map<String, String> selector) {
  /** Copies list and map. */
  public ServiceNode {
    ports = List.copyOf(ports);
    selector = Map.copyOf(selector);
  }

  /**
   * The port of a number.
   *
   * @param number the port's number, null for none
   * @param protocol the protocol that is preferred where several ports have that number
   * @return the port of that number and protocol, else the first of that number
   */
  public Optional<ServicePort> port(@Nullable Integer number, String protocol) {
    List<ServicePort> found =
        ports.stream().filter(p -> number != null && p.number() == number).toList();
    return found.stream()
        .filter(p -> p.protocol().equals(protocol))
        .findFirst()
        .or(() -> found.stream().findFirst());
  }
}
