package io.gatewayapi.router.attach;

import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.id.ObjectRef;
import io.gatewayapi.router.implementation.Implementation;
import io.gatewayapi.router.match.Hostname;
import io.gatewayapi.router.references.Finding;
import io.gatewayapi.router.topology.GatewayNode;
import io.gatewayapi.router.topology.Inventory;
import io.gatewayapi.router.topology.ListenerNode;
import io.gatewayapi.router.topology.ListenerSetNode;
import io.gatewayapi.router.topology.ParentNode;
import io.gatewayapi.router.topology.RouteNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Attaches routes to listeners: each parentRef is judged alone, and by each listener of its direct
 * parent. Default Gateways claim routes as if the routes named them.
 *
 * <p>Specification: <a
 * href="https://gateway-api.sigs.k8s.io/concepts/api-overview/#attaching-routes-to-gateways">attaching
 * routes</a>.
 */
public final class Attachments {
  private static final String X_LISTENER_SET = "XListenerSet";

  private final Inventory inventory;
  private final Implementation implementation;
  private final Map<ObjectName, GatewayReport> gateways = new LinkedHashMap<>();
  private final Map<ObjectRef, ListenerSetReport> sets = new LinkedHashMap<>();

  private Attachments(
      Inventory inventory, Implementation implementation, List<GatewayReport> reports) {
    this.inventory = inventory;
    this.implementation = implementation;
    for (GatewayReport report : reports) {
      gateways.put(report.gateway().name(), report);
      report.sets().forEach(set -> sets.put(set.set().id(), set));
    }
  }

  /**
   * Judges every parentRef of every route.
   *
   * @param inventory the objects
   * @param implementation whose view is taken
   * @param gateways what was found out about the Gateways of ours
   * @return one attachment a parentRef and a claim, in the order of routes and references
   */
  public static List<Attachment> of(
      Inventory inventory, Implementation implementation, List<GatewayReport> gateways) {
    Attachments judge = new Attachments(inventory, implementation, gateways);
    List<Attachment> all = inventory.routes().stream()
        .flatMap(route -> Stream.concat(
            route.parents().stream().map(parent -> judge.attach(route, parent)),
            judge.claims(route)))
        .toList();
    return Displacement.apply(inventory.routes(), all);
  }

  /** Default Gateways that take the route, but for those that it names itself. */
  private Stream<Attachment> claims(RouteNode route) {
    return gateways.values().stream()
        .filter(g -> route.claimable() && g.gateway().settings().claimsRoutes())
        .map(g -> ParentNode.claiming(g.gateway().name()))
        .filter(claim -> route.parents().stream().noneMatch(p -> names(p, claim)))
        .map(claim -> attach(route, claim))
        .filter(a -> a instanceof Attachment.Accepted);
  }

  private static boolean names(ParentNode parent, ParentNode claim) {
    return parent.kind().equals(claim.kind())
        && parent.name().equals(claim.name())
        && parent.sectionName() == null
        && parent.port() == null;
  }

  private Attachment attach(RouteNode route, ParentNode parent) {
    if (!implementation.features().has(route.id().kind())) {
      return new Attachment.Elsewhere(
          route.id(), parent, "routes of kind " + route.id().kind() + " are not supported");
    }
    if (parent.kind().equals(GroupKind.GATEWAY)) {
      return toGateway(route, parent);
    }
    boolean set =
        parent.kind().equals(GroupKind.LISTENER_SET) || parent.kind().kind().equals(X_LISTENER_SET);
    return set ? toSet(route, parent) : new Attachment.NotEvaluated(route.id(), parent);
  }

  private Attachment toGateway(RouteNode route, ParentNode parent) {
    GatewayReport report = gateways.get(parent.name());
    if (report != null) {
      return judge(route, parent, report.listeners());
    }
    GatewayNode gateway = inventory.gateways().get(parent.name());
    return gateway == null
        ? new Attachment.MissingParent(route.id(), parent)
        : new Attachment.Elsewhere(
            route.id(), parent, "GatewayClass " + gateway.gatewayClass() + " is not ours");
  }

  private Attachment toSet(RouteNode route, ParentNode parent) {
    ObjectRef id = new ObjectRef(parent.kind(), parent.name());
    ListenerSetReport report = sets.get(id);
    if (report == null) {
      Optional<ListenerSetNode> set =
          inventory.listenerSets().stream().filter(s -> s.id().equals(id)).findFirst();
      return set.<Attachment>map(s -> new Attachment.Elsewhere(
              route.id(), parent, id + " leads to no Gateway of ours: " + s.parent()))
          .orElseGet(() -> new Attachment.MissingParent(route.id(), parent));
    }
    return report.isAdmitted()
        ? judge(route, parent, report.listeners())
        : notTaken(route, parent, report);
  }

  private static Attachment notTaken(RouteNode route, ParentNode parent, ListenerSetReport report) {
    String why = report.refusal().map(Finding::message).orElse("");
    List<Admission> admissions = report.listeners().stream()
        .<Admission>map(l -> new Admission.NotTaken(l.listener().id(), why))
        .toList();
    return new Attachment.Refused(route.id(), parent, Admission.Stage.NOT_SELECTED, admissions);
  }

  private Attachment judge(RouteNode route, ParentNode parent, List<ListenerReport> listeners) {
    return Admissions.conclude(
        route.id(),
        parent,
        listeners.stream().map(listener -> admit(route, parent, listener)).toList());
  }

  private Admission admit(RouteNode route, ParentNode parent, ListenerReport report) {
    GroupKind kind = new GroupKind(GroupKind.GATEWAY_GROUP, route.id().kind());
    String namespace = route.id().name().namespace();
    ListenerNode listener = report.listener();
    String own = listener.id().parent().namespace();
    if (!parent.selects(listener)) {
      return new Admission.NotSelected(listener.id());
    }
    if (!report.kinds().contains(kind)) {
      return new Admission.WrongKind(listener.id(), kind, listener.protocol());
    }
    if (!listener.namespaces().admit(namespace, own, inventory::namespaceLabels)) {
      return new Admission.WrongNamespace(
          listener.id(), namespace, listener.namespaces().toString());
    }
    List<Hostname> common = Admissions.commonHostnames(route, listener);
    return common.isEmpty()
        ? new Admission.NoHostname(listener.id(), listener.hostname(), route.hostnames())
        : new Admission.Admitted(listener.id(), common);
  }
}
