package io.gatewayapi.router.topology;

import static java.util.Comparator.comparing;

import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.topology.backend.BackendInventory;
import io.gatewayapi.router.topology.policy.BackendTlsPolicy;
import io.gatewayapi.router.topology.policy.TrafficPolicy;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * All objects that routing knows of.
 *
 * @param gatewayClasses the GatewayClasses by name
 * @param gateways the Gateways by name
 * @param routes the routes, sorted by name and kind
 * @param namespaces the labels of the Namespaces that the input shows
 * @param backends what there is of backends
 * @param grants the ReferenceGrants
 * @param skipped objects of the input that were left out
 * @param listenerSets the ListenerSets, oldest first
 * @param tlsPolicies the BackendTLSPolicies, by name
 * @param trafficPolicies the XBackendTrafficPolicies, by name
 * @param materials the content that objects refer to
 * @param crds the CustomResourceDefinitions
 */
public record Inventory(
    Map<String, GatewayClassNode> gatewayClasses,
    Map<ObjectName, GatewayNode> gateways,
    List<RouteNode> routes,
    Map<String, Map<String, String>> namespaces,
    BackendInventory backends,
    List<Grant> grants,
    List<SkippedObject> skipped,
    List<ListenerSetNode> listenerSets,
    List<BackendTlsPolicy> tlsPolicies,
    List<TrafficPolicy> trafficPolicies,
    Materials materials,
    InstalledCrds crds) {
  /** The label that the API server gives to every namespace. */
  public static final String NAME_LABEL = "kubernetes.io/metadata.name";

  private static final Comparator<RouteNode> BY_NAME = Comparator.comparing(
          (RouteNode r) -> r.id().name())
      .thenComparing(r -> r.id().kind());

  /** Copies the collections, and sorts the routes: the order of the input means nothing. */
  public Inventory {
    gatewayClasses = Map.copyOf(gatewayClasses);
    gateways = Map.copyOf(gateways);
    routes = routes.stream().sorted(BY_NAME).toList();
    namespaces = Map.copyOf(namespaces);
    grants = List.copyOf(grants);
    skipped = List.copyOf(skipped);
    listenerSets = listenerSets.stream().sorted(ListenerSetNode.OLDEST_FIRST).toList();
    tlsPolicies = tlsPolicies.stream().sorted(comparing(BackendTlsPolicy::name)).toList();
    trafficPolicies =
        trafficPolicies.stream().sorted(comparing(TrafficPolicy::name)).toList();
  }

  /**
   * Begins an empty inventory.
   *
   * @return a builder
   */
  public static InventoryBuilder builder() {
    return new InventoryBuilder();
  }

  /**
   * The same objects with other routes.
   *
   * @param others the routes
   * @return a changed copy
   */
  public Inventory withRoutes(List<RouteNode> others) {
    return new Inventory(
        gatewayClasses,
        gateways,
        others,
        namespaces,
        backends,
        grants,
        skipped,
        listenerSets,
        tlsPolicies,
        trafficPolicies,
        materials,
        crds);
  }

  /**
   * The labels of a namespace. One that the input does not show is taken to exist with the one
   * label that the API server gives to every namespace.
   *
   * @param namespace the namespace's name
   * @return its labels
   */
  public Map<String, String> namespaceLabels(String namespace) {
    return namespaces.getOrDefault(namespace, Map.of(NAME_LABEL, namespace));
  }

  /**
   * Whether the input shows a namespace.
   *
   * @param namespace the namespace's name
   * @return false if its labels are taken for granted
   */
  public boolean showsNamespace(String namespace) {
    return namespaces.containsKey(namespace);
  }

  /**
   * Whether Services are known at all. If not, each one that a route refers to is taken to exist.
   *
   * @return true if the input shows at least one
   */
  public boolean showsServices() {
    return !backends.services().isEmpty();
  }
}
