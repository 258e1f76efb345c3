package io.gatewayapi.router.status;

import io.gatewayapi.router.attach.Admission;
import io.gatewayapi.router.attach.Attachment;
import io.gatewayapi.router.attach.GatewayReport;
import io.gatewayapi.router.attach.ListenerReport;
import io.gatewayapi.router.attach.ListenerSetReport;
import io.gatewayapi.router.attach.Ownership;
import io.gatewayapi.router.id.BackendId;
import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.ListenerId;
import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.id.ObjectRef;
import io.gatewayapi.router.id.RouteId;
import io.gatewayapi.router.implementation.Implementation;
import io.gatewayapi.router.implementation.SupportedFeatures;
import io.gatewayapi.router.match.Re2Engine;
import io.gatewayapi.router.match.RegexAnchoring;
import io.gatewayapi.router.references.BackendReferences;
import io.gatewayapi.router.references.MaterialReferences;
import io.gatewayapi.router.rule.RuleCheck;
import io.gatewayapi.router.topology.GatewayClassNode;
import io.gatewayapi.router.topology.Inventory;
import io.gatewayapi.router.topology.RouteNode;
import io.gatewayapi.router.topology.backend.XBackendNode;
import io.gatewayapi.router.topology.policy.BackendTlsPolicy;
import io.gatewayapi.router.topology.policy.PolicyTarget;
import io.gatewayapi.router.topology.policy.TrafficPolicy;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The statuses of all objects that are the implementation's own.
 *
 * <p>Immutable. Made from the same findings that decide on requests.
 */
public final class Statuses {
  private final Inventory inventory;
  private final Ownership ownership;
  private final SupportedFeatures features;
  private final RouteConditions routeConditions;
  private final List<GatewayReport> gateways;
  private final Map<RouteId, List<Attachment>> attachments;
  private final Map<ListenerId, Set<RouteId>> attached = new HashMap<>();
  private final Map<ObjectRef, GatewayReport> byParent = new HashMap<>();
  private final Map<ObjectRef, Map<ObjectName, GatewayReport>> users = new HashMap<>();
  private final Map<ObjectRef, ComputedStatus> all = new LinkedHashMap<>();
  private final Set<String> controllers = new TreeSet<>();

  private Statuses(
      Inventory inventory,
      Implementation implementation,
      Collection<GatewayReport> gateways,
      Map<RouteId, List<Attachment>> attachments) {
    this.inventory = inventory;
    this.ownership = new Ownership(inventory, implementation);
    this.features = implementation.features();
    this.routeConditions =
        new RouteConditions(ruleCheck(inventory), new BackendReferences(inventory, features));
    this.gateways = List.copyOf(gateways);
    this.attachments = attachments;
    controllers.add(implementation.writesAs());
    this.gateways.forEach(this::parents);
    inventory.routes().forEach(this::count);
    inventory.routes().forEach(this::uses);
    classes();
    this.gateways.forEach(this::gateway);
    inventory.routes().forEach(this::route);
    MaterialReferences references = new MaterialReferences(inventory, implementation);
    xBackends(new BackendConditions(references));
    policies(new TlsPolicyConditions(references), new TrafficPolicyConditions(inventory));
  }

  private static RuleCheck ruleCheck(Inventory inventory) {
    Set<String> patterns =
        RuleCheck.patterns(inventory.routes().stream().flatMap(route -> route.rules().stream()));
    return new RuleCheck(Re2Engine.of(patterns, RegexAnchoring.FULL));
  }

  /**
   * Computes the statuses.
   *
   * @param inventory the objects
   * @param implementation whose view is taken
   * @param gateways what was found out about its Gateways
   * @param attachments what became of the parentRefs of routes
   * @return the statuses
   */
  public static Statuses of(
      Inventory inventory,
      Implementation implementation,
      Collection<GatewayReport> gateways,
      Map<RouteId, List<Attachment>> attachments) {
    return new Statuses(inventory, implementation, gateways, attachments);
  }

  /**
   * The status of one object.
   *
   * @param object which object
   * @return empty if the implementation has nothing to say about it
   */
  public Optional<ComputedStatus> of(ObjectRef object) {
    return Optional.ofNullable(all.get(object));
  }

  /**
   * All statuses.
   *
   * @return the statuses of GatewayClasses, Gateways, ListenerSets, routes and policies
   */
  public Map<ObjectRef, ComputedStatus> all() {
    return Collections.unmodifiableMap(all);
  }

  /**
   * The names under which the implementation writes.
   *
   * @return the controllerNames of its classes
   */
  public Set<String> controllers() {
    return Collections.unmodifiableSet(controllers);
  }

  private void classes() {
    for (GatewayClassNode each : new TreeMap<>(inventory.gatewayClasses()).values()) {
      ownership.controller(each).ifPresent(controller -> {
        controllers.add(controller);
        put(
            "GatewayClass",
            new ObjectName("", each.name()),
            ClassConditions.status(
                Optional.ofNullable(each.parameters()).flatMap(ownership::badParameters),
                features,
                inventory.crds()));
      });
    }
  }

  private void count(RouteNode route) {
    for (Attachment attachment : attachments.getOrDefault(route.id(), List.of())) {
      if (routeConditions.isAccepted(route, attachment)) {
        attachment.admissions().stream()
            .filter(a -> a.stage() == Admission.Stage.ADMITTED)
            .forEach(a ->
                attached.computeIfAbsent(a.listener(), k -> new HashSet<>()).add(route.id()));
      }
    }
  }

  private void gateway(GatewayReport report) {
    controllers.add(report.controller());
    Optional<String> obstacle = report.whyClosed().map(Sentences::of);
    int sets = 0;
    for (ListenerSetReport set : report.sets()) {
      sets += set.refusal().isEmpty() ? 1 : 0;
      all.put(
          set.set().id(),
          new ComputedStatus.OfListenerSet(
              ListenerSetConditions.of(set), listeners(set.listeners(), obstacle)));
    }
    put(
        GroupKind.GATEWAY.kind(),
        report.gateway().name(),
        new ComputedStatus.OfGateway(
            GatewayConditions.of(report),
            report.addresses(),
            listeners(report.listeners(), obstacle),
            sets));
  }

  private List<ListenerStatusEntry> listeners(
      List<ListenerReport> reports, Optional<String> obstacle) {
    ListenerConditions conditions = new ListenerConditions(obstacle);
    return reports.stream()
        .map(r -> new ListenerStatusEntry(
            r.listener().id().section(),
            r.kinds(),
            attached.getOrDefault(r.listener().id(), Set.of()).size(),
            conditions.of(r)))
        .toList();
  }

  private void route(RouteNode route) {
    List<ParentStatusEntry> parents = attachments.getOrDefault(route.id(), List.of()).stream()
        .flatMap(a -> controller(a).stream()
            .map(c -> new ParentStatusEntry(a.parent(), c, routeConditions.of(route, a))))
        .toList();
    put(route.id().kind(), route.id().name(), new ComputedStatus.OfRoute(parents));
  }

  /** Whose the parent is; empty if it leads to no Gateway of ours. */
  private Optional<String> controller(Attachment attachment) {
    return gatewayOf(attachment).map(GatewayReport::controller);
  }

  private Optional<GatewayReport> gatewayOf(Attachment attachment) {
    boolean judged =
        attachment instanceof Attachment.Accepted || attachment instanceof Attachment.Refused;
    ObjectRef parent =
        new ObjectRef(attachment.parent().kind(), attachment.parent().name());
    return Optional.ofNullable(byParent.get(parent)).filter(gateway -> judged);
  }

  private void parents(GatewayReport report) {
    byParent.put(new ObjectRef(GroupKind.GATEWAY, report.gateway().name()), report);
    report.sets().forEach(set -> byParent.put(set.set().id(), report));
  }

  /** Notes at which Gateways a route uses what it refers to. */
  private void uses(RouteNode route) {
    List<GatewayReport> reached = attachments.getOrDefault(route.id(), List.of()).stream()
        .filter(a -> routeConditions.isAccepted(route, a))
        .flatMap(a -> gatewayOf(a).stream())
        .toList();
    for (BackendId backend : RouteBackends.of(route)) {
      Map<ObjectName, GatewayReport> here = users.computeIfAbsent(
          new ObjectRef(backend.kind(), backend.name()), k -> new TreeMap<>());
      reached.forEach(gateway -> here.put(gateway.gateway().name(), gateway));
    }
  }

  private void policies(TlsPolicyConditions tls, TrafficPolicyConditions traffic) {
    if (features.has(SupportedFeatures.BACKEND_TLS_POLICY)) {
      for (BackendTlsPolicy policy : inventory.tlsPolicies()) {
        put(
            BackendTlsPolicy.KIND,
            policy.name(),
            new ComputedStatus.OfPolicy(ancestors(policy.targets(), tls.of(policy))));
      }
    }
    for (TrafficPolicy policy : inventory.trafficPolicies()) {
      all.put(
          new ObjectRef(
              new GroupKind("gateway.networking.x-k8s.io", TrafficPolicy.KIND), policy.name()),
          new ComputedStatus.OfPolicy(ancestors(policy.targets(), traffic.of(policy))));
    }
  }

  private void xBackends(BackendConditions conditions) {
    for (XBackendNode backend : new TreeMap<>(inventory.backends().xBackends()).values()) {
      PolicyTarget self =
          new PolicyTarget(new ObjectRef(GroupKind.X_BACKEND, backend.name()), null);
      all.put(
          self.object(),
          new ComputedStatus.OfBackend(ancestors(List.of(self), conditions.of(backend))));
    }
  }

  /** One entry a Gateway whose routes use a target, also where the policy has no effect. */
  private List<AncestorStatusEntry> ancestors(
      List<PolicyTarget> targets, List<StatusCondition> conditions) {
    Map<ObjectName, AncestorStatusEntry> entries = new TreeMap<>();
    for (PolicyTarget target : targets) {
      for (GatewayReport user : users.getOrDefault(target.object(), Map.of()).values()) {
        ObjectName gateway = user.gateway().name();
        entries.put(gateway, new AncestorStatusEntry(gateway, user.controller(), conditions));
      }
    }
    return List.copyOf(entries.values());
  }

  private void put(String kind, ObjectName name, ComputedStatus status) {
    all.put(new ObjectRef(new GroupKind(GroupKind.GATEWAY_GROUP, kind), name), status);
  }
}
