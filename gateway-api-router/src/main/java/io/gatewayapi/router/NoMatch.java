package io.gatewayapi.router;

import io.gatewayapi.router.decision.GrpcStatus;
import io.gatewayapi.router.decision.Refusal;
import io.gatewayapi.router.explain.MatchVerdict;
import io.gatewayapi.router.http.Quotation;
import io.gatewayapi.router.topology.ListenerNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says in one line why no rule took a request: by the match that came closest. */
final class NoMatch {
  private NoMatch() {}

  /** HTTP 404, gRPC's own status, or no connection. */
  static Refusal refusal(RouteRequest request) {
    if (request.protocol().isStream()) {
      return new Refusal.Connection();
    }
    return request.isGrpc() ? Refusal.grpc(GrpcStatus.UNIMPLEMENTED) : new Refusal.Status(404);
  }

  static String reason(ListenerNode listener, RouteRequest request, List<MatchVerdict> verdicts) {
    Optional<MatchVerdict> closest =
        verdicts.stream().min(Comparator.comparingInt(MatchVerdict::distance));
    return closest
        .map(match -> start(verdicts.size()) + match.id().route() + " rule "
            + match.id().rule() + ", " + match.describe())
        .orElseGet(() -> noRoute(listener, request));
  }

  private static String start(int matches) {
    return matches == 1 ? "the only match, of " : "the closest of " + matches + " matches, of ";
  }

  private static String noRoute(ListenerNode listener, RouteRequest request) {
    return "no route attached to " + listener.id() + " "
        + switch (request.protocol()) {
          case TCP, UDP -> "takes connections";
          case TLS -> "serves " + named(request.serverName(), "connections without server name");
          default -> "serves " + named(request.hostname(), "requests without host");
        };
  }

  private static String named(String name, String nameless) {
    return name.isEmpty() ? nameless : Quotation.clip(name);
  }
}
