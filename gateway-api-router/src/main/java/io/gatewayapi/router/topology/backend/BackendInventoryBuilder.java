package io.gatewayapi.router.topology.backend;

import io.gatewayapi.router.id.ObjectName;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gathers what the input shows of backends. Of two objects with the same kind and name the later
 * one counts. Not safe for use by several threads.
 */
public final class BackendInventoryBuilder {
  private final Map<ObjectName, ServiceNode> services = new TreeMap<>();
  private final Map<ObjectName, ServiceNode> serviceImports = new TreeMap<>();
  private final Map<ObjectName, XBackendNode> xBackends = new TreeMap<>();
  private final Map<ObjectName, EndpointSliceNode> endpoints = new TreeMap<>();
  private final Map<String, WorkloadNode> workloads = new TreeMap<>();
  private final Map<ObjectName, String> presented = new TreeMap<>();

  /** Begins an empty inventory. */
  public BackendInventoryBuilder() {}

  /**
   * Adds a Service.
   *
   * @param service the Service
   */
  public void service(ServiceNode service) {
    services.put(service.name(), service);
  }

  /**
   * Adds a ServiceImport.
   *
   * @param service the ServiceImport, as a Service
   */
  public void serviceImport(ServiceNode service) {
    serviceImports.put(service.name(), service);
  }

  /**
   * Adds an XBackend.
   *
   * @param backend the XBackend
   */
  public void xBackend(XBackendNode backend) {
    xBackends.put(backend.name(), backend);
  }

  /**
   * Adds an EndpointSlice.
   *
   * @param name its namespace and name
   * @param slice the EndpointSlice
   */
  public void endpoints(ObjectName name, EndpointSliceNode slice) {
    endpoints.put(name, slice);
  }

  /**
   * Adds something that runs pods.
   *
   * @param workload the workload
   */
  public void workload(WorkloadNode workload) {
    workloads.put(workload.toString(), workload);
  }

  /**
   * Notes the certificate that the endpoints of a Service present.
   *
   * @param service the Service
   * @param pem the certificate, and those that lead to its authority, as PEM
   */
  public void presents(ObjectName service, String pem) {
    presented.put(service, pem);
  }

  /**
   * Builds the inventory.
   *
   * @return what was added so far
   */
  public BackendInventory build() {
    return new BackendInventory(
        services,
        serviceImports,
        xBackends,
        List.copyOf(endpoints.values()),
        List.copyOf(workloads.values()),
        presented);
  }
}
