package io.gatewayapi.router.attach;

import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.ListenerId;
import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.id.ObjectRef;
import io.gatewayapi.router.implementation.Implementation;
import io.gatewayapi.router.implementation.SupportedFeatures;
import io.gatewayapi.router.references.Finding;
import io.gatewayapi.router.topology.GatewayNode;
import io.gatewayapi.router.topology.Inventory;
import io.gatewayapi.router.topology.ListenerNode;
import io.gatewayapi.router.topology.ListenerSetNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Judges the Gateways of ours with their listeners and their ListenerSets.
 *
 * <p>Inside of one Gateway, and inside of one ListenerSet, listeners that cannot be told apart are
 * all refused. Between objects the one that comes first wins: the Gateway, then its ListenerSets
 * by age and name; later ones are compared with winners only.
 */
public final class Gateways {
  private final Inventory inventory;
  private final Map<ObjectName, List<ListenerSetNode>> sets;
  private final SupportedFeatures features;
  private final Ownership ownership;
  private final GatewayJudge gatewayJudge;
  private final ListenerJudge listenerJudge;
  private final Distinctness distinctness;

  private Gateways(Inventory inventory, Implementation implementation) {
    this.inventory = inventory;
    this.sets = byGateway(inventory.listenerSets());
    this.features = implementation.features();
    this.ownership = new Ownership(inventory, implementation);
    this.gatewayJudge = new GatewayJudge(inventory, implementation);
    this.listenerJudge = new ListenerJudge(inventory, implementation);
    this.distinctness = new Distinctness(features.has(SupportedFeatures.TLS_MIXED));
  }

  /**
   * Judges all Gateways of ours.
   *
   * @param inventory the objects
   * @param implementation whose view is taken
   * @return one report a Gateway, by name
   */
  public static List<GatewayReport> judge(Inventory inventory, Implementation implementation) {
    Gateways judge = new Gateways(inventory, implementation);
    return new TreeMap<>(inventory.gateways())
        .values().stream()
            .flatMap(g -> judge.ownership.controller(g).stream().map(c -> judge.report(g, c)))
            .toList();
  }

  private GatewayReport report(GatewayNode gateway, String controller) {
    Map<ListenerId, ListenerState> refusals = refusals(gateway, gateway.listeners(), new Winners());
    List<ListenerReport> own = reports(gateway, gateway.listeners(), refusals, new Winners());
    Optional<Finding> refusal =
        gatewayJudge.refusal(gateway).or(() -> Validity.refusal(own, "Gateway"));
    Optional<String> undecided = ownership.badClass(gateway);
    boolean accepted = undecided.isEmpty() && refusal.isEmpty();
    Optional<Finding> obstacle =
        accepted ? gatewayJudge.obstacle(gateway) : Optional.<Finding>empty();
    return new GatewayReport(
        gateway,
        controller,
        undecided,
        refusal,
        obstacle,
        accepted ? gatewayJudge.addresses(gateway) : List.of(),
        gatewayJudge.problems(gateway),
        own,
        sets(gateway, controller, own, accepted, obstacle));
  }

  /**
   * Why listeners of one object are refused. One that loses to an earlier object is out of the
   * running, and so refuses no other of its own object.
   */
  private Map<ListenerId, ListenerState> refusals(
      GatewayNode gateway, List<ListenerNode> listeners, Winners earlier) {
    Map<ListenerId, ListenerState> all = new LinkedHashMap<>();
    listeners.forEach(l -> listenerJudge
        .invalid(gateway, l)
        .or(() -> distinctness.conflict(l, earlier.beside(l)))
        .ifPresent(s -> all.put(l.id(), s)));
    List<ListenerNode> valid =
        listeners.stream().filter(l -> !all.containsKey(l.id())).toList();
    valid.forEach(l -> distinctness.conflict(l, valid).ifPresent(s -> all.put(l.id(), s)));
    return all;
  }

  private List<ListenerReport> reports(
      GatewayNode gateway,
      List<ListenerNode> listeners,
      Map<ListenerId, ListenerState> refusals,
      Winners earlier) {
    List<ListenerNode> distinct =
        listeners.stream().filter(l -> !refusals.containsKey(l.id())).toList();
    return listeners.stream()
        .map(l -> listenerJudge.report(
            gateway,
            l,
            Optional.ofNullable(refusals.get(l.id())),
            !refusals.containsKey(l.id())
                && (Overlap.exists(l, distinct) || Overlap.exists(l, earlier.beside(l)))))
        .toList();
  }

  private List<ListenerSetReport> sets(
      GatewayNode gateway,
      String controller,
      List<ListenerReport> own,
      boolean accepted,
      Optional<Finding> obstacle) {
    if (!features.has(SupportedFeatures.LISTENER_SET)) {
      return List.of();
    }
    Winners winners = Winners.among(own);
    List<ListenerSetReport> all = new ArrayList<>();
    for (ListenerSetNode set : sets.getOrDefault(gateway.name(), List.of())) {
      Optional<Finding> refusal = setRefusal(set, gateway, accepted);
      ListenerSetReport report = refusal.isPresent()
          ? waiting(gateway, controller, set, refusal.get())
          : admitted(gateway, controller, set, winners, obstacle);
      winners.enter(report.listeners());
      all.add(report);
    }
    return all;
  }

  /**
   * The sets by the Gateway that they lead to: that which they name, or which a set does that they
   * name, though a set cannot be a parent.
   */
  private static Map<ObjectName, List<ListenerSetNode>> byGateway(List<ListenerSetNode> sets) {
    Map<ObjectRef, ObjectRef> parents = new LinkedHashMap<>();
    sets.forEach(set -> parents.put(set.id(), set.parent()));
    Map<ObjectName, List<ListenerSetNode>> all = new LinkedHashMap<>();
    for (ListenerSetNode set : sets) {
      ObjectRef end = parents.getOrDefault(set.parent(), set.parent());
      if (end.kind().equals(GroupKind.GATEWAY)) {
        all.computeIfAbsent(end.name(), name -> new ArrayList<>()).add(set);
      }
    }
    return all;
  }

  private Optional<Finding> setRefusal(ListenerSetNode set, GatewayNode gateway, boolean accepted) {
    if (!set.parent().kind().equals(GroupKind.GATEWAY)) {
      return Optional.of(new Finding(
          "Invalid",
          "a " + set.parent().kind() + " cannot be the parent of a ListenerSet: name the Gateway"));
    }
    boolean allowed = gateway
        .settings()
        .allowedListeners()
        .admit(set.id().name().namespace(), gateway.name().namespace(), inventory::namespaceLabels);
    if (!allowed) {
      return Optional.of(new Finding(
          "NotAllowed",
          "Gateway " + gateway.name() + " does not take ListenerSets of this namespace"));
    }
    return accepted
        ? Optional.empty()
        : Optional.of(
            new Finding("ParentNotAccepted", "Gateway " + gateway.name() + " is not accepted"));
  }

  private ListenerSetReport waiting(
      GatewayNode gateway, String controller, ListenerSetNode set, Finding refusal) {
    Map<ListenerId, ListenerState> waiting = new LinkedHashMap<>();
    String message = refusal.reason() + ": " + refusal.message();
    set.listeners().forEach(l -> waiting.put(l.id(), new ListenerState.Waiting(l.id(), message)));
    return new ListenerSetReport(
        set,
        controller,
        Optional.of(refusal),
        Optional.empty(),
        reports(gateway, set.listeners(), waiting, new Winners()));
  }

  private ListenerSetReport admitted(
      GatewayNode gateway,
      String controller,
      ListenerSetNode set,
      Winners winners,
      Optional<Finding> obstacle) {
    Map<ListenerId, ListenerState> refusals = refusals(gateway, set.listeners(), winners);
    List<ListenerReport> listeners = reports(gateway, set.listeners(), refusals, winners);
    return new ListenerSetReport(
        set, controller, Validity.refusal(listeners, "ListenerSet"), obstacle, listeners);
  }
}
