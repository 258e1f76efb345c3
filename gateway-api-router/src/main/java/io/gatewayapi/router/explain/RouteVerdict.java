package io.gatewayapi.router.explain;

import io.gatewayapi.router.attach.Admission;
import io.gatewayapi.router.attach.Attachment;
import io.gatewayapi.router.id.RouteId;
import io.gatewayapi.router.match.Hostname;
import java.util.List;
import java.util.Optional;

/** Whether the rules of a route were looked at, and if not, why. */
public sealed interface RouteVerdict {
  /**
   * Which route.
   *
   * @return its identity
   */
  RouteId route();

  /**
   * The verdict as a clause that follows the route's name.
   *
   * @return {@code serves shop.example.com on this listener}
   */
  String describe();

  /**
   * Whether the route has to do with the Gateway that was asked.
   *
   * @return false for routes of other Gateways
   */
  default boolean concernsGateway() {
    return true;
  }

  /**
   * The hostname by which the route serves the host.
   *
   * @return empty if its rules were not looked at
   */
  default Optional<Hostname> hostnameFound() {
    return Optional.empty();
  }

  /**
   * The route serves the host on the chosen listener.
   *
   * @param route which route
   * @param hostname its most specific hostname that covers the host, the listener's if it names none
   */
  record Considered(RouteId route, Hostname hostname) implements RouteVerdict {
    @Override
    public Optional<Hostname> hostnameFound() {
      return Optional.of(hostname);
    }

    @Override
    public String describe() {
      return "serves " + hostname + " on this listener";
    }
  }

  /**
   * The route is on the chosen listener, for other hosts.
   *
   * @param route which route
   * @param hostnames the hosts it serves there
   * @param host the host that was asked for, empty if the request names none
   */
  record OtherHost(RouteId route, List<Hostname> hostnames, String host) implements RouteVerdict {
    /** Copies the list. */
    public OtherHost {
      hostnames = List.copyOf(hostnames);
    }

    @Override
    public String describe() {
      String hosts =
          String.join(", ", hostnames.stream().map(Hostname::toString).toList());
      return "serves " + hosts + " here, not "
          + (host.isEmpty() ? "a request without host" : "\"" + host + "\"");
    }
  }

  /**
   * The route names the Gateway, and the chosen listener does not take it.
   *
   * @param route which route
   * @param admission what the listener said
   */
  record NotAdmitted(RouteId route, Admission admission) implements RouteVerdict {
    @Override
    public String describe() {
      boolean elsewhere = admission instanceof Admission.NotSelected;
      String reason = elsewhere ? "" : " (" + admission.stage().reason() + ")";
      return "is not attached here" + reason + ": this listener " + admission.describe();
    }
  }

  /**
   * The route has a parent that is not decided on.
   *
   * @param route which route
   * @param attachment what became of the parentRef
   */
  record NotDecided(RouteId route, Attachment attachment) implements RouteVerdict {
    @Override
    public String describe() {
      return "is not judged: " + attachment.message();
    }
  }

  /**
   * None of the route's parentRefs names the Gateway.
   *
   * @param route which route
   */
  record OtherParents(RouteId route) implements RouteVerdict {
    @Override
    public boolean concernsGateway() {
      return false;
    }

    @Override
    public String describe() {
      return "does not name this Gateway as a parent";
    }
  }
}
