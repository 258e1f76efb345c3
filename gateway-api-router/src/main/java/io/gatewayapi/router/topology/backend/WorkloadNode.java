package io.gatewayapi.router.topology.backend;

import io.gatewayapi.router.id.ObjectName;
import java.util.List;
import java.util.Map;

/**
 * Something that runs pods: a Pod, or an object with a pod template.
 *
 * @param kind its kind, {@code Deployment}
 * @param name namespace and name
 * @param labels the labels of its pods
 * @param replicas how many pods it asks for
 * @param secrets the Secrets that its pods mount
 */
public record WorkloadNode(
    String kind, ObjectName name, Map<String, String> labels, int replicas, List<String> secrets) {
  /** Copies the collections. */
  public WorkloadNode {
    labels = Map.copyOf(labels);
    secrets = List.copyOf(secrets);
  }

  /**
   * Whether a Service sends to its pods.
   *
   * @param service the Service
   * @return true if its selector selects them
   */
  public boolean serves(ServiceNode service) {
    return name.namespace().equals(service.name().namespace())
        && labels.entrySet().containsAll(service.selector().entrySet());
  }

  /** {@code Deployment shop/api}. */
  @Override
  public String toString() {
    return kind + " " + name;
  }
}
