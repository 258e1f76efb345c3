package io.gatewayapi.router;

import io.gatewayapi.router.attach.ListenerState;
import io.gatewayapi.router.decision.Refusal;
import io.gatewayapi.router.explain.ListenerVerdict;
import io.gatewayapi.router.http.Quotation;
import io.gatewayapi.router.id.ListenerId;
import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.match.Hostname;
import io.gatewayapi.router.options.MisdirectedRequests;
import io.gatewayapi.router.topology.ListenerNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the listener of a request: the one whose hostname covers the host, or the server name of
 * a TLS handshake, most specifically. Only its routes are asked (listener isolation).
 */
final class ListenerSearch {
  private static final String HTTPS = "HTTPS";
  private static final String TLS = "TLS";

  private final ObjectName gateway;
  private final List<ListenerNode> listeners;
  private final Map<ListenerId, ListenerState> states;
  private final RouteRequest request;
  private final Set<String> protocols;

  ListenerSearch(
      ObjectName gateway,
      List<ListenerNode> listeners,
      Map<ListenerId, ListenerState> states,
      RouteRequest request) {
    this.gateway = gateway;
    this.listeners = listeners;
    this.states = states;
    this.request = request;
    this.protocols = protocols(request.protocol());
  }

  /** HTTPS and TLS begin alike; gRPC comes with and without TLS. */
  private static Set<String> protocols(Protocol spoken) {
    return switch (spoken) {
      case HTTPS, TLS -> Set.of(HTTPS, TLS);
      case GRPC -> Set.of("HTTP", HTTPS, TLS);
      default -> Set.of(spoken.listenerProtocol());
    };
  }

  ListenerChoice choose(MisdirectedRequests misdirected) {
    if (listeners.stream().noneMatch(this::isReachable)) {
      return refused(new Refusal.Connection(), request.hostname(), nothingListens());
    }
    return switch (request.protocol()) {
      case TCP, UDP -> chooseByHost();
      default -> beginsWithHandshake() ? chooseByHandshake(misdirected) : chooseByHost();
    };
  }

  private boolean beginsWithHandshake() {
    return listeners.stream()
        .filter(this::isReachable)
        .anyMatch(l -> l.protocol().equals(HTTPS) || l.protocol().equals(TLS));
  }

  /** The listener of the connection is found by server name, whether it speaks HTTPS or TLS. */
  private ListenerChoice chooseByHandshake(MisdirectedRequests misdirected) {
    String name = request.serverName();
    Optional<ListenerNode> connection = best(name, protocols);
    if (connection.isEmpty()) {
      return refused(
          new Refusal.Connection(),
          name,
          "no HTTPS or TLS listener covers " + named(name, "server name"));
    }
    if (connection.get().protocol().equals(TLS)) {
      return new ListenerChoice.Found(connection.get(), connection.get(), verdicts(name));
    }
    return request.protocol() == Protocol.TLS
        ? refused(
            new Refusal.Connection(),
            name,
            "listener \"" + connection.get().id().section() + "\" speaks HTTPS")
        : chooseByAuthority(connection.get(), misdirected);
  }

  /**
   * The listener of the request is found by Host among those that speak HTTPS. It should be that
   * of the connection.
   */
  private ListenerChoice chooseByAuthority(
      ListenerNode connection, MisdirectedRequests misdirected) {
    Optional<ListenerNode> authority = best(request.hostname(), Set.of(HTTPS));
    boolean fine = authority.isEmpty()
        || authority.get().equals(connection)
        || misdirected == MisdirectedRequests.ROUTE;
    return fine
        ? chosen(Optional.of(connection), authority)
        : misdirected(connection, authority.get());
  }

  private ListenerChoice misdirected(ListenerNode connection, ListenerNode rightful) {
    String host = request.hostname();
    String name = request.serverName();
    String reason = "the connection for " + named(name, "server name") + " was made to "
        + connection.id() + ", but " + rightful.id() + " is the one for " + named(host, "host");
    List<ListenerVerdict> verdicts = verdicts(host).stream()
        .map(v ->
            v.listener().equals(connection) ? new ListenerVerdict.Connected(connection, name) : v)
        .map(v -> v.listener().equals(rightful) ? new ListenerVerdict.Elsewhere(rightful, host) : v)
        .toList();
    return new ListenerChoice.Refused(new Refusal.Status(421), reason, verdicts);
  }

  private ListenerChoice chooseByHost() {
    Optional<ListenerNode> best = best(request.hostname(), protocols);
    return chosen(best, best);
  }

  private ListenerChoice chosen(Optional<ListenerNode> connection, Optional<ListenerNode> best) {
    String host = request.hostname();
    return best.<ListenerChoice>map(
            l -> new ListenerChoice.Found(connection.orElse(l), l, verdicts(host)))
        .orElseGet(() -> refused(
            NoMatch.refusal(request),
            host,
            "no listener on the port covers " + named(host, "host")));
  }

  private static String named(String name, String what) {
    return name.isEmpty() ? "a request without " + what : what + " " + Quotation.of(name);
  }

  private String nothingListens() {
    return "no served listener of Gateway " + gateway + " speaks "
        + request.protocol().listenerProtocol() + " on port " + request.port()
        + listeners.stream()
            .map(this::verdictByPort)
            .flatMap(Optional::stream)
            .filter(ListenerVerdict.NotServed.class::isInstance)
            .map(verdict -> ": " + verdict.listener().id() + " " + verdict.describe())
            .findFirst()
            .orElse("");
  }

  private ListenerChoice refused(Refusal refusal, String host, String reason) {
    return new ListenerChoice.Refused(refusal, reason, verdicts(host));
  }

  private Optional<ListenerNode> best(String host, Set<String> spoken) {
    return listeners.stream()
        .filter(this::isReachable)
        .filter(l -> spoken.contains(l.protocol()))
        .filter(l -> l.hostname().covers(host))
        .min(Comparator.comparing(ListenerNode::hostname, Hostname.MOST_SPECIFIC_FIRST));
  }

  private boolean isReachable(ListenerNode listener) {
    return verdictByPort(listener).isEmpty();
  }

  private List<ListenerVerdict> verdicts(String host) {
    Optional<ListenerNode> best = best(host, protocols);
    return listeners.stream()
        .map(l -> verdictByPort(l).orElseGet(() -> verdictByHost(l, host, best)))
        .toList();
  }

  private Optional<ListenerVerdict> verdictByPort(ListenerNode listener) {
    if (listener.port() != request.port()) {
      return Optional.of(new ListenerVerdict.OtherPort(listener));
    }
    if (!protocols.contains(listener.protocol())) {
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
