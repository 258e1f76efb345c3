package io.gatewayapi.router;

import io.gatewayapi.router.backend.BackendConnection;
import io.gatewayapi.router.backend.Caller;
import io.gatewayapi.router.backend.Connections;
import io.gatewayapi.router.decision.BackendShare;
import io.gatewayapi.router.decision.GrpcStatus;
import io.gatewayapi.router.decision.MirrorCopy;
import io.gatewayapi.router.decision.Refusal;
import io.gatewayapi.router.id.BackendId;
import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.references.BackendReferences;
import io.gatewayapi.router.rule.WeightedBackend;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Follows a rule's references to backends, and says what each of them gets. */
final class BackendChoice {
  static final int BAD_REFERENCE = 500;

  private final BackendReferences references;
  private final Connections connections;
  private final Caller caller;
  private final RouteRequest request;
  private final Reasoning reasoning;

  BackendChoice(Topology topology, Caller caller, RouteRequest request, Reasoning reasoning) {
    this.references =
        new BackendReferences(topology.inventory(), topology.implementation().features());
    this.connections =
        new Connections(topology.inventory(), topology.implementation(), request.time());
    this.caller = caller;
    this.request = request;
    this.reasoning = reasoning;
  }

  /** The shares of backends, the weight of each by the sum of all. */
  List<BackendShare> shares(List<WeightedBackend> backends, ForwardedShare forwarded) {
    long sum = backends.stream().mapToLong(WeightedBackend::weight).sum();
    List<BackendShare> shares = new ArrayList<>();
    for (WeightedBackend backend : backends) {
      double share = sum == 0 ? 0 : (double) backend.weight() / sum;
      shares.add(reach(
          backend.id(),
          share > 0,
          connection -> forwarded.of(backend, share, connection),
          failure -> new BackendShare.Answered(
              backend.id(),
              share,
              refusal(failure.status()),
              failure.reason(),
              failure.message())));
    }
    return shares;
  }

  /** Makes the share of a backend that can be reached. */
  @FunctionalInterface
  interface ForwardedShare {
    BackendShare of(WeightedBackend backend, double share, BackendConnection connection);
  }

  MirrorCopy mirror(BackendId backend, double share) {
    return reach(
        backend,
        share > 0,
        connection -> new MirrorCopy.Sent(backend, share),
        failure -> new MirrorCopy.Dropped(backend, failure.reason(), failure.message()));
  }

  private record Failure(int status, String reason, String message) {}

  private <R> R reach(
      BackendId backend,
      boolean matters,
      Function<BackendConnection, R> connected,
      Function<Failure, R> failed) {
    return references
        .resolve(caller.route(), backend)
        .fold(
            usable -> {
              assume(usable.assumptions(), matters);
              return connections
                  .reach(caller, backend)
                  .fold(
                      reachable -> {
                        assume(reachable.assumptions(), matters);
                        return connected.apply(reachable.connection());
                      },
                      failing -> {
                        assume(failing.assumptions(), matters);
                        return failed.apply(
                            new Failure(failing.status(), failing.reason(), failing.message()));
                      });
            },
            invalid ->
                failed.apply(new Failure(BAD_REFERENCE, invalid.reason(), invalid.message())));
  }

  private void assume(List<String> assumptions, boolean matters) {
    if (matters) {
      assumptions.forEach(reasoning::assume);
    }
  }

  /** How the gateway says that something of its own is wrong: as the kind of route asks. */
  Refusal refusal(int status) {
    if (request.protocol().isStream()) {
      return new Refusal.Connection();
    }
    return caller.route().kind().equals(GroupKind.GRPC_ROUTE.kind())
        ? Refusal.grpc(GrpcStatus.UNAVAILABLE)
        : new Refusal.Status(status);
  }
}
