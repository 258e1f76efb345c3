package io.gatewayapi.router.topology;

import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.id.RouteId;
import io.gatewayapi.router.rule.Unevaluated;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Gathers objects. Of two with the same kind and name the later one counts. Not safe for use by
 * several threads.
 */
public final class InventoryBuilder {
  private static final Comparator<Unevaluated> BY_TEXT =
      Comparator.comparing(Unevaluated::toString);

  private final Set<String> gatewayClasses = new TreeSet<>();
  private final Map<ObjectName, GatewayNode> gateways = new TreeMap<>();
  private final Map<RouteId, RouteNode> routes = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> namespaces = new TreeMap<>();
  private final BackendInventoryBuilder backends = new BackendInventoryBuilder();
  private final Map<ObjectName, Grant> grants = new TreeMap<>();
  private final Map<ObjectName, Set<Unevaluated>> pending = new LinkedHashMap<>();
  private final List<SkippedObject> skipped = new ArrayList<>();

  InventoryBuilder() {}

  /**
   * Adds a GatewayClass.
   *
   * @param name its name
   */
  public void gatewayClass(String name) {
    gatewayClasses.add(name);
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
   * Notes something that names a Gateway and is not evaluated yet.
   *
   * @param gateway the Gateway's name
   * @param what what it is
   */
  public void pending(ObjectName gateway, Unevaluated what) {
    pending.computeIfAbsent(gateway, key -> new TreeSet<>(BY_TEXT)).add(what);
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
        lists(pending),
        skipped);
  }

  private static <K> Map<K, List<Unevaluated>> lists(Map<K, Set<Unevaluated>> sets) {
    Map<K, List<Unevaluated>> result = new LinkedHashMap<>();
    sets.forEach((key, set) -> result.put(key, List.copyOf(set)));
    return result;
  }
}
