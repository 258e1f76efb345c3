package io.gatewayapi.router;

import io.gatewayapi.router.decision.BackendShare;
import io.gatewayapi.router.explain.Explanation;
import io.gatewayapi.router.explain.ListenerVerdict;
import io.gatewayapi.router.explain.MatchVerdict;
import io.gatewayapi.router.explain.RouteVerdict;
import io.gatewayapi.router.rule.Unevaluated;
import io.gatewayapi.router.topology.Assumption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gathers, on the way to a decision, what its explanation will say. */
final class Reasoning {
  private final String request;
  private List<ListenerVerdict> listeners = List.of();
  private final List<RouteVerdict> routes = new ArrayList<>();
  private List<MatchVerdict> matches = List.of();
  private final List<String> way = new ArrayList<>();
  private List<String> backends = List.of();
  private final Set<Assumption> assumptions = new LinkedHashSet<>();
  private final Set<Unevaluated> unevaluated = new LinkedHashSet<>();

  Reasoning(RouteRequest request) {
    this.request = request + " at Gateway " + request.gateway() + " port " + request.port();
  }

  void listeners(List<ListenerVerdict> verdicts) {
    listeners = verdicts;
  }

  void route(RouteVerdict verdict) {
    routes.add(verdict);
  }

  void matches(List<MatchVerdict> verdicts) {
    matches = verdicts;
  }

  void way(List<String> sentences) {
    way.addAll(sentences);
  }

  void backends(List<BackendShare> shares) {
    backends = shares.stream().map(BackendText::of).toList();
  }

  void assume(String text) {
    assumptions.add(new Assumption(text));
  }

  void later(Unevaluated what) {
    unevaluated.add(what);
  }

  void later(Collection<Unevaluated> what) {
    unevaluated.addAll(what);
  }

  /** The match that would win if the winner were not there. */
  Optional<MatchVerdict> runnerUp() {
    return matches.stream().filter(m -> m.defeatFound().isPresent()).findFirst();
  }

  Explanation conclude(String answer, String reason) {
    return new Explanation(
        request,
        answer,
        reason,
        listeners,
        routes,
        matches,
        way,
        backends,
        List.copyOf(assumptions),
        List.copyOf(unevaluated));
  }
}
