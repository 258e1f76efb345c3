package io.gatewayapi.router;

import io.gatewayapi.router.attach.ListenerState;
import io.gatewayapi.router.decision.Refusal;
import io.gatewayapi.router.explain.ListenerVerdict;
import io.gatewayapi.router.id.ListenerId;
import io.gatewayapi.router.match.Hostname;
import io.gatewayapi.router.topology.GatewayNode;
import io.gatewayapi.router.topology.ListenerNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the listener of a request: the one whose hostname covers the host most specifically. Only
 * its routes are asked (listener isolation).
 */
final class ListenerSearch {
  private final GatewayNode gateway;
  private final Map<ListenerId, ListenerState> states;
  private final RouteRequest request;

  ListenerSearch(GatewayNode gateway, Map<ListenerId, ListenerState> states, RouteRequest request) {
    this.gateway = gateway;
    this.states = states;
    this.request = request;
  }

  ListenerChoice choose(MisdirectedRequests misdirected) {
    if (gateway.listeners().stream().noneMatch(this::isReachable)) {
      return refused(new Refusal.Connection(), request.hostname(), nothingListens());
    }
    return request.protocol() == Protocol.HTTPS ? chooseByHandshake(misdirected) : chooseByHost();
  }

  /**
   * The listener of the connection is found by server name, that of the request by Host; they
   * should be one.
   */
  private ListenerChoice chooseByHandshake(MisdirectedRequests misdirected) {
    String name = request.serverName();
    Optional<ListenerNode> connection = best(name);
    if (connection.isEmpty()) {
      return refused(
          new Refusal.Connection(), name, "no HTTPS listener covers " + named(name, "server name"));
    }
    boolean same = connection.equals(best(request.hostname()));
    return same
            || misdirected == MisdirectedRequests.ROUTE
            || best(request.hostname()).isEmpty()
        ? chooseByHost()
        : misdirected(connection.get());
  }

  private ListenerChoice misdirected(ListenerNode connection) {
    String host = request.hostname();
    return refused(
        new Refusal.Status(421),
        host,
        "the connection was made to \"" + connection.id().section() + "\", but another listener "
            + "is the best one for " + named(host, "host"));
  }

  private ListenerChoice chooseByHost() {
    String host = request.hostname();
    return best(host)
        .<ListenerChoice>map(l -> new ListenerChoice.Found(l, verdicts(host)))
        .orElseGet(() -> refused(
            new Refusal.Status(404),
            host,
            "no listener on the port covers " + named(host, "host")));
  }

  private static String named(String name, String what) {
    return name.isEmpty() ? "a request without " + what : what + " \"" + name + "\"";
  }

  private String nothingListens() {
    return "no served listener of Gateway " + gateway.name() + " speaks "
        + request.protocol().listenerProtocol() + " on port " + request.port();
  }

  private ListenerChoice refused(Refusal refusal, String host, String reason) {
    return new ListenerChoice.Refused(refusal, reason, verdicts(host));
  }

  private Optional<ListenerNode> best(String host) {
    return gateway.listeners().stream()
        .filter(this::isReachable)
        .filter(l -> l.hostname().covers(host))
        .min(Comparator.comparing(ListenerNode::hostname, Hostname.MOST_SPECIFIC_FIRST));
  }

  private boolean isReachable(ListenerNode listener) {
    return verdictByPort(listener).isEmpty();
  }

  private List<ListenerVerdict> verdicts(String host) {
    Optional<ListenerNode> best = best(host);
    return gateway.listeners().stream()
        .map(l -> verdictByPort(l).orElseGet(() -> verdictByHost(l, host, best)))
        .toList();
  }

  private Optional<ListenerVerdict> verdictByPort(ListenerNode listener) {
    if (listener.port() != request.port()) {
      return Optional.of(new ListenerVerdict.OtherPort(listener));
    }
    if (!listener.protocol().equals(request.protocol().listenerProtocol())) {
      return Optional.of(new ListenerVerdict.OtherProtocol(listener));
    }
    return Optional.ofNullable(states.get(listener.id()))
        .filter(state -> !state.serves())
        .map(state -> new ListenerVerdict.NotServed(listener, state));
  }

  private static ListenerVerdict verdictByHost(
      ListenerNode listener, String host, Optional<ListenerNode> best) {
    if (!listener.hostname().covers(host)) {
      return new ListenerVerdict.OtherHost(listener, host);
    }
    return best.filter(b -> !b.equals(listener))
        .<ListenerVerdict>map(b -> new ListenerVerdict.LessSpecific(listener, b))
        .orElseGet(() -> new ListenerVerdict.Chosen(listener, host));
  }
}
