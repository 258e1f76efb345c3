package io.gatewayapi.router;

import io.gatewayapi.router.attach.Attachment;
import io.gatewayapi.router.attach.Attachments;
import io.gatewayapi.router.attach.ClientCheck;
import io.gatewayapi.router.attach.GatewayReport;
import io.gatewayapi.router.attach.Gateways;
import io.gatewayapi.router.attach.ListenerReport;
import io.gatewayapi.router.attach.ListenerSetReport;
import io.gatewayapi.router.attach.ListenerState;
import io.gatewayapi.router.attach.RuleFeatures;
import io.gatewayapi.router.id.ListenerId;
import io.gatewayapi.router.id.MatchId;
import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.id.ObjectRef;
import io.gatewayapi.router.id.RouteId;
import io.gatewayapi.router.implementation.Implementation;
import io.gatewayapi.router.implementation.SupportedFeatures;
import io.gatewayapi.router.references.MaterialReferences;
import io.gatewayapi.router.rule.RouteRule;
import io.gatewayapi.router.status.Statuses;
import io.gatewayapi.router.topology.GatewayNode;
import io.gatewayapi.router.topology.Inventory;
import io.gatewayapi.router.topology.ListenerNode;
import io.gatewayapi.router.topology.RouteNode;
import io.gatewayapi.router.topology.SkippedObject;
import io.kubernetes.client.common.KubernetesObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a set of objects says about routing: which listeners are served, and which routes they take.
 *
 * <p>Immutable. Made from objects once; later changes to the objects do not matter.
 */
public final class Topology {
  private final Inventory inventory;
  private final Implementation implementation;
  private final Map<ObjectName, GatewayReport> gateways = new LinkedHashMap<>();
  private final Map<RouteId, RouteNode> routes;
  private final Map<RouteId, List<Attachment>> attachments;
  private final Map<ListenerId, ListenerState> listenerStates;

  private Topology(Inventory inventory, Implementation implementation) {
    this.inventory = inventory;
    this.implementation = implementation;
    this.routes =
        inventory.routes().stream().collect(Collectors.toMap(RouteNode::id, Function.identity()));
    List<GatewayReport> reports = Gateways.judge(inventory, implementation);
    reports.forEach(r -> gateways.put(r.gateway().name(), r));
    this.attachments = Attachments.of(inventory, implementation, reports).stream()
        .collect(Collectors.groupingBy(Attachment::route));
    this.listenerStates = reports.stream()
        .flatMap(Topology::listeners)
        .map(ListenerReport::state)
        .collect(Collectors.toMap(ListenerState::listener, Function.identity(), (a, b) -> a));
  }

  private static Stream<ListenerReport> listeners(GatewayReport gateway) {
    return Stream.concat(
        gateway.listeners().stream(),
        gateway.sets().stream()
            .filter(ListenerSetReport::isAdmitted)
            .flatMap(set -> set.listeners().stream()));
  }

  /**
   * Begins a topology of objects and of what objects do not tell.
   *
   * @return an empty builder
   */
  public static TopologyBuilder builder() {
    return new TopologyBuilder();
  }

  /**
   * Reads objects: of this library in any version, raw objects of other kinds, and client-java's
   * Services and Namespaces. Defaults are applied to copies. Their order means nothing, but of two
   * with the same kind and name the later one counts. What does not bear on routing is skipped, and
   * listed in {@link Inventory#skipped()}.
   *
   * @param objects the objects; not changed
   * @return the topology
   */
  public static Topology of(Iterable<? extends KubernetesObject> objects) {
    return of(objects, Implementation.complete());
  }

  /**
   * Reads objects as {@link #of(Iterable)} does, as an implementation sees them.
   *
   * @param objects the objects; not changed
   * @param implementation whose view is taken
   * @return the topology
   */
  public static Topology of(
      Iterable<? extends KubernetesObject> objects, Implementation implementation) {
    return builder().objects(objects).implementation(implementation).build();
  }

  /**
   * Makes a topology of what has been read already.
   *
   * @param inventory the objects in the router's own form
   * @return the topology
   */
  public static Topology of(Inventory inventory) {
    return of(inventory, Implementation.complete());
  }

  /**
   * Makes a topology of what has been read already, as an implementation sees it.
   *
   * @param inventory the objects in the router's own form
   * @param implementation whose view is taken
   * @return the topology
   */
  public static Topology of(Inventory inventory, Implementation implementation) {
    RuleFeatures features = new RuleFeatures(implementation.features());
    Inventory restricted =
        inventory.withRoutes(inventory.routes().stream().map(features::restrict).toList());
    return new Topology(restricted, implementation);
  }

  /**
   * The objects in the router's own form.
   *
   * @return everything that routing knows of
   */
  public Inventory inventory() {
    return inventory;
  }

  /**
   * The implementation whose view is taken.
   *
   * @return what it is called and what it supports
   */
  public Implementation implementation() {
    return implementation;
  }

  /**
   * What was found out about the Gateways of the implementation.
   *
   * @return the reports by the Gateways' names, in their order
   */
  public Map<ObjectName, GatewayReport> gateways() {
    return Collections.unmodifiableMap(gateways);
  }

  /**
   * All listeners through which requests to a Gateway may come: its own, then those of its
   * ListenerSets.
   *
   * @param gateway the Gateway's name
   * @return the listeners in order, empty if there is no such Gateway of ours
   */
  public List<ListenerNode> listeners(ObjectName gateway) {
    return Optional.ofNullable(gateways.get(gateway)).stream()
        .flatMap(Topology::listeners)
        .map(ListenerReport::listener)
        .toList();
  }

  /**
   * What became of all parentRefs of all routes.
   *
   * @return one attachment a parentRef, in the order of routes and references
   */
  public List<Attachment> attachments() {
    return inventory.routes().stream()
        .flatMap(r -> attachments(r.id()).stream())
        .toList();
  }

  /**
   * What became of the parentRefs of a route.
   *
   * @param route which route
   * @return one attachment a parentRef, in order; empty if there is no such route
   */
  public List<Attachment> attachments(RouteId route) {
    return attachments.getOrDefault(route, List.of());
  }

  /**
   * Which listeners are served.
   *
   * @return the state of every listener of every Gateway
   */
  public Map<ListenerId, ListenerState> listenerStates() {
    return listenerStates;
  }

  /**
   * The statuses of the implementation's objects, computed anew by each call.
   *
   * @return what a controller would write
   */
  public Statuses statuses() {
    return Statuses.of(inventory, implementation, gateways.values(), attachments);
  }

  /** What is taken for granted of a listener's certificates, and of those that check clients. */
  List<String> assumptions(GatewayNode gateway, ListenerNode listener) {
    if (!listener.terminatesTls()) {
      return List.of();
    }
    MaterialReferences references = new MaterialReferences(inventory, implementation);
    Stream<ObjectRef> authorities = listener.protocol().equals("HTTPS")
        ? gateway.settings().frontend().on(listener.port()).stream()
            .flatMap(v -> v.authorities().stream())
        : Stream.empty();
    return Stream.concat(listener.tls().certificates().stream(), authorities)
        .flatMap(ref -> references.assumption(ref).stream())
        .distinct()
        .toList();
  }

  /** Checks the certificates of clients. */
  ClientCheck clientCheck() {
    return new ClientCheck(inventory, implementation);
  }

  /** The rule that a match belongs to; the match must be of this topology. */
  RouteRule rule(MatchId id) {
    RouteNode route = Objects.requireNonNull(routes.get(id.route()), "a match of this topology");
    return route.rules().get(id.rule());
  }

  /** Objects that would count if they could be read. */
  List<String> unreadable() {
    return inventory.skipped().stream()
        .filter(SkippedObject::isUnreadable)
        .map(skipped -> skipped.object() + " has no say, as it " + skipped.why())
        .toList();
  }

  /** What a Gateway shows to backends that ask for a certificate; null if nothing. */
  @Nullable
  ObjectRef clientCertificate(ObjectName gateway) {
    return Optional.ofNullable(gateways.get(gateway))
        .filter(report -> report.problems().isEmpty())
        .map(report -> report.gateway().settings().clientCertificate())
        .filter(ref -> implementation.features().has(SupportedFeatures.BACKEND_CLIENT_CERTIFICATE))
        .orElse(null);
  }

  /** What is taken for granted of a Gateway. */
  List<String> assumptions(GatewayNode gateway) {
    return inventory.gatewayClasses().containsKey(gateway.gatewayClass())
        ? List.of()
        : List.of("GatewayClass " + gateway.gatewayClass()
            + ", which the input does not show, is ours and accepted");
  }
}
