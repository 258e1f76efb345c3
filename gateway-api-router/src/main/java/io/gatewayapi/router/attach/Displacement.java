package io.gatewayapi.router.attach;

import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.ListenerId;
import io.gatewayapi.router.id.RouteId;
import io.gatewayapi.router.match.Hostname;
import io.gatewayapi.router.topology.RouteNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lets HTTPRoutes and GRPCRoutes compete where they want the same hosts of a listener: the older
 * route stays, then the one that comes first by namespace and name. A route that was displaced
 * displaces no other.
 */
final class Displacement {
  private static final Set<String> KINDS =
      Set.of(GroupKind.HTTP_ROUTE.kind(), GroupKind.GRPC_ROUTE.kind());

  private final Map<ListenerId, List<Holder>> holders = new HashMap<>();
  private final Map<RouteId, Map<ListenerId, RouteId>> displaced = new HashMap<>();

  private Displacement() {}

  /** The attachments, without admissions that lost; in the same order. */
  static List<Attachment> apply(List<RouteNode> routes, List<Attachment> attachments) {
    Displacement displacement = new Displacement();
    Map<RouteId, List<Attachment>> byRoute = new LinkedHashMap<>();
    attachments.forEach(
        a -> byRoute.computeIfAbsent(a.route(), k -> new ArrayList<>()).add(a));
    routes.stream()
        .filter(route -> KINDS.contains(route.id().kind()) && hasValidRule(route))
        .sorted(RouteNode.OLDEST_FIRST)
        .forEach(r -> displacement.enter(r.id(), byRoute.getOrDefault(r.id(), List.of())));
    return attachments.stream().map(displacement::conclude).toList();
  }

  /** A route without any valid rule is not accepted and stands in nobody's way. */
  private static boolean hasValidRule(RouteNode route) {
    return route.rules().isEmpty()
        || route.rules().stream().anyMatch(rule -> rule.problems().isEmpty());
  }

  private void enter(RouteId route, List<Attachment> attachments) {
    for (Attachment attachment : attachments) {
      for (Admission admission : attachment.admissions()) {
        if (admission.stage() == Admission.Stage.ADMITTED) {
          enter(route, admission);
        }
      }
    }
  }

  private void enter(RouteId route, Admission admission) {
    List<Holder> here = holders.computeIfAbsent(admission.listener(), k -> new ArrayList<>());
    Optional<Holder> first = here.stream()
        .filter(h -> !h.route().kind().equals(route.kind()))
        .filter(h -> h.wantsAnyOf(admission.hostnames()))
        .findFirst();
    if (first.isPresent()) {
      displaced
          .computeIfAbsent(route, k -> new HashMap<>())
          .put(admission.listener(), first.get().route());
    } else {
      here.add(new Holder(route, admission.hostnames()));
    }
  }

  private Attachment conclude(Attachment attachment) {
    Map<ListenerId, RouteId> lost = displaced.get(attachment.route());
    if (lost == null || attachment.admissions().isEmpty()) {
      return attachment;
    }
    List<Admission> admissions = attachment.admissions().stream()
        .map(a -> a.stage() == Admission.Stage.ADMITTED ? orDisplaced(a, lost) : a)
        .toList();
    return Admissions.conclude(attachment.route(), attachment.parent(), admissions);
  }

  private static Admission orDisplaced(Admission admission, Map<ListenerId, RouteId> lost) {
    RouteId winner = lost.get(admission.listener());
    return winner == null ? admission : new Admission.Displaced(admission.listener(), winner);
  }

  private record Holder(RouteId route, List<Hostname> hostnames) {
    boolean wantsAnyOf(List<Hostname> others) {
      return hostnames.stream()
          .anyMatch(own -> others.stream().anyMatch(o -> own.intersection(o).isPresent()));
    }
  }
}
