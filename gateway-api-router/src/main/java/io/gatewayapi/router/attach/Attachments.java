package io.gatewayapi.router.attach;

import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.match.Hostname;
import io.gatewayapi.router.topology.GatewayNode;
import io.gatewayapi.router.topology.Inventory;
import io.gatewayapi.router.topology.ListenerNode;
import io.gatewayapi.router.topology.ParentNode;
import io.gatewayapi.router.topology.RouteNode;
import java.util.Comparator;
import java.util.List;

/**
 * Attaches routes to listeners: each parentRef is judged alone, and by each listener of its direct
 * parent.
 *
 * <p>Specification: <a
 * href="https://gateway-api.sigs.k8s.io/concepts/api-overview/#attaching-routes-to-gateways">attaching
 * routes</a>.
 */
public final class Attachments {
  private final Inventory inventory;

  private Attachments(Inventory inventory) {
    this.inventory = inventory;
  }

  /**
   * Judges every parentRef of every route.
   *
   * @param inventory the objects
   * @return one attachment a parentRef, in the order of routes and references
   */
  public static List<Attachment> of(Inventory inventory) {
    Attachments judge = new Attachments(inventory);
    return inventory.routes().stream()
        .flatMap(route -> route.parents().stream().map(parent -> judge.attach(route, parent)))
        .toList();
  }

  /**
   * Judges the listeners of a Gateway.
   *
   * @param gateway the Gateway
   * @return one state a listener, in order
   */
  public static List<ListenerState> listenerStates(GatewayNode gateway) {
    return gateway.listeners().stream()
        .map(listener -> Distinctness.judge(listener, gateway.listeners()))
        .toList();
  }

  private Attachment attach(RouteNode route, ParentNode parent) {
    if (!parent.kind().equals(GroupKind.GATEWAY)) {
      return new Attachment.NotEvaluated(route.id(), parent);
    }
    GatewayNode gateway = inventory.gateways().get(parent.name());
    if (gateway == null) {
      return new Attachment.MissingParent(route.id(), parent);
    }
    List<Admission> admissions = gateway.listeners().stream()
        .map(listener -> admit(route, parent, listener))
        .toList();
    Admission.Stage farthest = admissions.stream()
        .map(Admission::stage)
        .max(Comparator.naturalOrder())
        .orElse(Admission.Stage.NOT_SELECTED);
    return farthest == Admission.Stage.ADMITTED
        ? new Attachment.Accepted(route.id(), parent, admissions)
        : new Attachment.Refused(route.id(), parent, farthest, admissions);
  }

  private Admission admit(RouteNode route, ParentNode parent, ListenerNode listener) {
    GroupKind kind = new GroupKind(GroupKind.GATEWAY_GROUP, route.id().kind());
    String namespace = route.id().name().namespace();
    String own = listener.id().parent().namespace();
    if (!parent.selects(listener)) {
      return new Admission.NotSelected(listener.id());
    }
    if (!listener.takes(kind)) {
      return new Admission.WrongKind(listener.id(), kind, listener.protocol());
    }
    if (!listener.namespaces().admit(namespace, own, inventory::namespaceLabels)) {
      return new Admission.WrongNamespace(
          listener.id(), namespace, listener.namespaces().toString());
    }
    List<Hostname> common = commonHostnames(route, listener);
    return common.isEmpty()
        ? new Admission.NoHostname(listener.id(), listener.hostname(), route.hostnames())
        : new Admission.Admitted(listener.id(), common);
  }

  private static List<Hostname> commonHostnames(RouteNode route, ListenerNode listener) {
    return route.hostnames().isEmpty()
        ? List.of(listener.hostname())
        : route.hostnames().stream()
            .flatMap(h -> h.intersection(listener.hostname()).stream())
            .distinct()
            .toList();
  }
}
