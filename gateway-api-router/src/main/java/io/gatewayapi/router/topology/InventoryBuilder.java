package io.gatewayapi.router.topology;

import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.id.ObjectRef;
import io.gatewayapi.router.id.RouteId;
import io.gatewayapi.router.topology.backend.BackendInventoryBuilder;
import io.gatewayapi.router.topology.backend.ServiceNode;
import io.gatewayapi.router.topology.policy.BackendTlsPolicy;
import io.gatewayapi.router.topology.policy.TrafficPolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Gathers objects. Of two with the same kind and name the later one counts. Not safe for use by
 * several threads.
 */
public final class InventoryBuilder {
  private final Map<String, GatewayClassNode> gatewayClasses = new TreeMap<>();
  private final Map<ObjectName, GatewayNode> gateways = new TreeMap<>();
  private final Map<RouteId, RouteNode> routes = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> namespaces = new TreeMap<>();
  private final BackendInventoryBuilder backends = new BackendInventoryBuilder();
  private final Map<ObjectName, Grant> grants = new TreeMap<>();
  private final List<SkippedObject> skipped = new ArrayList<>();
  private final Map<ObjectRef, ListenerSetNode> listenerSets = new LinkedHashMap<>();
  private final Map<ObjectName, BackendTlsPolicy> tlsPolicies = new TreeMap<>();
  private final Map<ObjectName, TrafficPolicy> trafficPolicies = new TreeMap<>();
  private final Map<ObjectName, Map<String, String>> secrets = new TreeMap<>();
  private final Map<ObjectName, Map<String, String>> configMaps = new TreeMap<>();
  private final Set<ObjectRef> present = new LinkedHashSet<>();
  private final Map<String, String> crds = new TreeMap<>();

  InventoryBuilder() {}

  /**
   * Adds a CustomResourceDefinition of the Gateway API.
   *
   * @param name its name
   * @param release the value of its bundle-version annotation, empty if it has none
   */
  public void crd(String name, String release) {
    crds.put(name, release);
  }

  /**
   * Adds a GatewayClass.
   *
   * @param gatewayClass the class
   */
  public void gatewayClass(GatewayClassNode gatewayClass) {
    gatewayClasses.put(gatewayClass.name(), gatewayClass);
  }

  /**
   * Adds a ListenerSet.
   *
   * @param listenerSet the ListenerSet
   */
  public void listenerSet(ListenerSetNode listenerSet) {
    listenerSets.put(listenerSet.id(), listenerSet);
  }

  /**
   * Adds a BackendTLSPolicy.
   *
   * @param policy the policy
   */
  public void tlsPolicy(BackendTlsPolicy policy) {
    tlsPolicies.put(policy.name(), policy);
  }

  /**
   * Adds an XBackendTrafficPolicy.
   *
   * @param policy the policy
   */
  public void trafficPolicy(TrafficPolicy policy) {
    trafficPolicies.put(policy.name(), policy);
  }

  /**
   * Adds a Secret.
   *
   * @param name its namespace and name
   * @param data its data, decoded
   */
  public void secret(ObjectName name, Map<String, String> data) {
    secrets.put(name, Map.copyOf(data));
  }

  /**
   * Adds a ConfigMap.
   *
   * @param name its namespace and name
   * @param data its data
   */
  public void configMap(ObjectName name, Map<String, String> data) {
    configMaps.put(name, Map.copyOf(data));
  }

  /**
   * Notes that the input has an object, of whatever kind.
   *
   * @param object which object
   */
  public void present(ObjectRef object) {
    present.add(object);
  }

  /**
   * Adds a Gateway.
   *
   * @param gateway the Gateway
   */
  public void gateway(GatewayNode gateway) {
    gateways.put(gateway.name(), gateway);
  }

  /**
   * Adds a route.
   *
   * @param route the route
   */
  public void route(RouteNode route) {
    routes.put(route.id(), route);
  }

  /**
   * Adds a Namespace.
   *
   * @param name its name
   * @param labels its labels; the one that the API server gives it is added if it is missing
   */
  public void namespace(String name, Map<String, String> labels) {
    Map<String, String> all = new TreeMap<>(Map.of(Inventory.NAME_LABEL, name));
    all.putAll(labels);
    namespaces.put(name, Map.copyOf(all));
  }

  /**
   * Adds a Service.
   *
   * @param service the Service
   */
  public void service(ServiceNode service) {
    backends.service(service);
  }

  /**
   * Adds a ReferenceGrant.
   *
   * @param grant the grant
   */
  public void grant(Grant grant) {
    grants.put(grant.name(), grant);
  }

  /**
   * What else there is of backends.
   *
   * @return their builder
   */
  public BackendInventoryBuilder backends() {
    return backends;
  }

  /**
   * Notes an object that is left out.
   *
   * @param object kind, namespace and name
   * @param why the reason, as a clause
   */
  public void skip(String object, String why) {
    skipped.add(new SkippedObject(object, why));
  }

  /**
   * Makes the inventory.
   *
   * @return everything that was added
   */
  public Inventory build() {
    return new Inventory(
        gatewayClasses,
        gateways,
        List.copyOf(routes.values()),
        namespaces,
        backends.build(),
        List.copyOf(grants.values()),
        skipped,
        List.copyOf(listenerSets.values()),
        List.copyOf(tlsPolicies.values()),
        List.copyOf(trafficPolicies.values()),
        new Materials(secrets, configMaps, present),
        new InstalledCrds(crds));
  }
}
