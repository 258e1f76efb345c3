package io.gatewayapi.router.topology.backend;

import io.gatewayapi.router.id.ObjectName;
import java.util.Set;

/**
 * An EndpointSlice: endpoints of a Service.
 *
 * @param service the Service
 * @param ports the names of its ports, an empty name for a port without one
 * @param ready the number of its endpoints that are ready and have an address
 */
public record EndpointSliceNode(ObjectName service, Set<String> ports, int ready) {
  /** Copies the set. */
  public EndpointSliceNode {
    ports = Set.copyOf(ports);
  }
}
