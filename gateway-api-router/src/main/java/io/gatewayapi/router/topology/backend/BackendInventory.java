package io.gatewayapi.router.topology.backend;

import io.gatewayapi.router.id.ObjectName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that the input shows of backends.
 *
 * @param services the Services by name
 * @param serviceImports the ServiceImports by name, as Services
 * @param xBackends the XBackends by name
 * @param endpoints the EndpointSlices
 * @param workloads what runs pods
 * @param presented the certificates, as PEM, that the endpoints of Services are known to present
 */
public record BackendInventory(
    Map<ObjectName, ServiceNode> services,
    Map<ObjectName, ServiceNode> serviceImports,
    Map<ObjectName, XBackendNode> xBackends,
    List<EndpointSliceNode> endpoints,
    List<WorkloadNode> workloads,
    Map<ObjectName, String> presented) {
  /** Copies the collections. */
  public BackendInventory {
    services = Map.copyOf(services);
    serviceImports = Map.copyOf(serviceImports);
    xBackends = Map.copyOf(xBackends);
    endpoints = List.copyOf(endpoints);
    workloads = List.copyOf(workloads);
    presented = Map.copyOf(presented);
  }

  /**
   * A Service.
   *
   * @param name namespace and name
   * @return empty if the input does not show it
   */
  public Optional<ServiceNode> service(ObjectName name) {
    return Optional.ofNullable(services.get(name));
  }

  /**
   * The EndpointSlices of a Service.
   *
   * @param service the Service
   * @return empty if the input shows none
   */
  public List<EndpointSliceNode> endpoints(ObjectName service) {
    return endpoints.stream().filter(e -> e.service().equals(service)).toList();
  }
}
