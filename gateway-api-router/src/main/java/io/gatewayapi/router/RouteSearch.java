package io.gatewayapi.router;

import io.gatewayapi.router.attach.Admission;
import io.gatewayapi.router.attach.Attachment;
import io.gatewayapi.router.explain.RouteVerdict;
import io.gatewayapi.router.match.Hostname;
import io.gatewayapi.router.topology.ListenerNode;
import io.gatewayapi.router.topology.RouteNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says of each route whether it serves a host on a listener, and by which of its hostnames.
 *
 * @param listener the request's listener
 * @param host the request's host, empty if it names none
 */
record RouteSearch(ListenerNode listener, String host) {
  RouteVerdict judge(RouteNode route, List<Attachment> attachments) {
    List<Hostname> here = admissions(attachments)
        .flatMap(a -> a.hostnames().stream())
        .distinct()
        .sorted(Hostname.MOST_SPECIFIC_FIRST)
        .toList();
    return here.isEmpty() ? notHere(route, attachments) : byHost(route, here);
  }

  private RouteVerdict byHost(RouteNode route, List<Hostname> here) {
    return here.stream().anyMatch(h -> h.covers(host))
        ? new RouteVerdict.Considered(route.id(), matching(route))
        : new RouteVerdict.OtherHost(route.id(), here, host);
  }

  /** The hostname that counts for precedence: the route's as it is written, else the listener's. */
  private Hostname matching(RouteNode route) {
    return route.hostnames().stream()
        .filter(h -> h.covers(host))
        .min(Hostname.MOST_SPECIFIC_FIRST)
        .orElse(listener.hostname());
  }

  /** The route is not on the listener: says why, as far as it has to do with the Gateway. */
  private RouteVerdict notHere(RouteNode route, List<Attachment> attachments) {
    Optional<RouteVerdict> refused = admissions(attachments)
        .max(Comparator.comparing(Admission::stage))
        .map(a -> new RouteVerdict.NotAdmitted(route.id(), a));
    Stream<RouteVerdict> undecided = attachments.stream()
        .filter(a -> !a.isEvaluated())
        .map(a -> new RouteVerdict.NotDecided(route.id(), a));
    return Stream.concat(refused.stream(), undecided)
        .findFirst()
        .orElseGet(() -> new RouteVerdict.OtherParents(route.id()));
  }

  private Stream<Admission> admissions(List<Attachment> attachments) {
    return attachments.stream()
        .flatMap(a -> a.admissions().stream())
        .filter(a -> a.listener().equals(listener.id()));
  }
}
