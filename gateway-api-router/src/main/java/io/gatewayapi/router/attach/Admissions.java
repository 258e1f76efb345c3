package io.gatewayapi.router.attach;

import io.gatewayapi.router.id.RouteId;
import io.gatewayapi.router.match.Hostname;
import io.gatewayapi.router.topology.ListenerNode;
import io.gatewayapi.router.topology.ParentNode;
import io.gatewayapi.router.topology.RouteNode;
import java.util.Comparator;
import java.util.List;

/** Sums up what listeners say to a parentRef. */
final class Admissions {
  private Admissions() {}

  /** One listener that takes the route suffices; else the farthest stage gives the reason. */
  static Attachment conclude(RouteId route, ParentNode parent, List<Admission> admissions) {
    Admission.Stage farthest = admissions.stream()
        .map(Admission::stage)
        .max(Comparator.naturalOrder())
        .orElse(Admission.Stage.NOT_SELECTED);
    return farthest == Admission.Stage.ADMITTED
        ? new Attachment.Accepted(route, parent, admissions)
        : new Attachment.Refused(route, parent, farthest, admissions);
  }

  /** The hosts that both a route and a listener are for. */
  static List<Hostname> commonHostnames(RouteNode route, ListenerNode listener) {
    return route.hostnames().isEmpty()
        ? List.of(listener.hostname())
        : route.hostnames().stream()
            .flatMap(h -> h.intersection(listener.hostname()).stream())
            .distinct()
            .toList();
  }
}
