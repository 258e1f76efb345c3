package io.gatewayapi.router.backend;

import io.gatewayapi.router.topology.backend.BackendInventory;
import io.gatewayapi.router.topology.backend.EndpointSliceNode;
import io.gatewayapi.router.topology.backend.ServiceNode;
import io.gatewayapi.router.topology.backend.ServicePort;
import io.gatewayapi.router.topology.backend.WorkloadNode;
import java.util.List;
import java.util.Optional;

/**
 * Tells whether a Service has endpoints that are ready: by its EndpointSlices where the input shows
 * some; else by what runs its pods, as far as the input shows that; else it is taken to have some.
 *
 * @param backends what there is
 */
record Endpoints(BackendInventory backends) {
  /** Why the Service has no ready endpoint on a port; empty if it has, or is taken to have. */
  Optional<String> missing(ServiceNode service, ServicePort port) {
    List<EndpointSliceNode> slices = backends.endpoints(service.name());
    return slices.isEmpty() ? missingWorkload(service) : missingEndpoint(service, port, slices);
  }

  /** Whether the input says nothing about the Service's endpoints. */
  boolean assumed(ServiceNode service) {
    return backends.endpoints(service.name()).isEmpty() && workloads(service).isEmpty();
  }

  private Optional<String> missingEndpoint(
      ServiceNode service, ServicePort port, List<EndpointSliceNode> slices) {
    int ready = slices.stream()
        .filter(slice -> slice.ports().contains(port.name()))
        .mapToInt(EndpointSliceNode::ready)
        .sum();
    return ready > 0
        ? Optional.empty()
        : Optional.of("no EndpointSlice of Service " + service.name()
            + " has a ready endpoint for port " + port.number());
  }

  private Optional<String> missingWorkload(ServiceNode service) {
    List<WorkloadNode> found = workloads(service);
    boolean known = !service.selector().isEmpty()
        && backends.workloads().stream().anyMatch(w -> sameNamespace(w, service));
    if (!known || found.stream().anyMatch(w -> w.replicas() > 0)) {
      return Optional.empty();
    }
    return Optional.of("Service " + service.name()
        + (found.isEmpty()
            ? " selects none of the workloads that the input shows in its namespace"
            : " selects only " + found.get(0) + ", which runs no pods"));
  }

  private static boolean sameNamespace(WorkloadNode workload, ServiceNode service) {
    return workload.name().namespace().equals(service.name().namespace());
  }

  private List<WorkloadNode> workloads(ServiceNode service) {
    return service.selector().isEmpty()
        ? List.of()
        : backends.workloads().stream().filter(w -> w.serves(service)).toList();
  }
}
