package io.gatewayapi.router.internal.compile;

import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.id.RouteId;
import io.gatewayapi.router.rule.Unevaluated;
import io.gatewayapi.router.topology.GatewayNode;
import io.gatewayapi.router.topology.Grant;
import io.gatewayapi.router.topology.Inventory;
import io.gatewayapi.router.topology.Inventory.BackendKey;
import io.gatewayapi.router.topology.RouteNode;
import io.gatewayapi.router.topology.ServiceNode;
import io.gatewayapi.router.topology.SkippedObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Gathers objects. Of two with the same kind and name the later one counts. */
final class InventoryBuilder {
  private final Set<String> gatewayClasses = new TreeSet<>();
  private final Map<ObjectName, GatewayNode> gateways = new TreeMap<>();
  private final Map<RouteId, RouteNode> routes = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> namespaces = new TreeMap<>();
  private final Map<ObjectName, ServiceNode> services = new TreeMap<>();
  private final Map<ObjectName, Grant> grants = new TreeMap<>();
  private final Map<BackendKey, List<Unevaluated>> policies = new LinkedHashMap<>();
  private final Map<ObjectName, List<Unevaluated>> pending = new LinkedHashMap<>();
  private final List<SkippedObject> skipped = new ArrayList<>();

  void gatewayClass(String name) {
    gatewayClasses.add(name);
  }

  void gateway(GatewayNode gateway) {
    gateways.put(gateway.name(), gateway);
  }

  void route(RouteNode route) {
    routes.put(route.id(), route);
  }

  void namespace(String name, Map<String, String> labels) {
    Map<String, String> all = new TreeMap<>(Map.of(Inventory.NAME_LABEL, name));
    all.putAll(labels);
    namespaces.put(name, all);
  }

  void service(ServiceNode service) {
    services.put(service.name(), service);
  }

  void grant(Grant grant) {
    grants.put(grant.name(), grant);
  }

  /** Something that is attached to a backend. */
  void policy(BackendKey backend, Unevaluated what) {
    policies.computeIfAbsent(backend, key -> new ArrayList<>()).add(what);
  }

  /** Something that names a Gateway. */
  void pending(ObjectName gateway, Unevaluated what) {
    pending.computeIfAbsent(gateway, key -> new ArrayList<>()).add(what);
  }

  void skip(String object, String why) {
    skipped.add(new SkippedObject(object, why));
  }

  Inventory build() {
    return new Inventory(
        gatewayClasses,
        gateways,
        List.copyOf(routes.values()),
        namespaces,
        services,
        List.copyOf(grants.values()),
        sorted(policies),
        sorted(pending),
        skipped);
  }

  private static <K> Map<K, List<Unevaluated>> sorted(Map<K, List<Unevaluated>> lists) {
    Map<K, List<Unevaluated>> result = new LinkedHashMap<>();
    lists.forEach((key, list) -> result.put(
        key, list.stream().sorted(Comparator.comparing(Unevaluated::toString)).toList()));
    return result;
  }
}
