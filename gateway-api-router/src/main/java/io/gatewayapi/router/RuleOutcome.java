package io.gatewayapi.router;

import io.gatewayapi.router.attach.BackendReferences;
import io.gatewayapi.router.decision.BackendShare;
import io.gatewayapi.router.decision.MirrorCopy;
import io.gatewayapi.router.decision.OutgoingRequest;
import io.gatewayapi.router.decision.Reached;
import io.gatewayapi.router.decision.Refusal;
import io.gatewayapi.router.decision.RoutingDecision;
import io.gatewayapi.router.id.BackendId;
import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.precedence.Candidate;
import io.gatewayapi.router.rule.Filter;
import io.gatewayapi.router.rule.RouteRule;
import io.gatewayapi.router.rule.Unevaluated;
import io.gatewayapi.router.rule.WeightedBackend;
import io.gatewayapi.router.topology.ListenerNode;
import java.util.ArrayList;
import java.util.List;

/** Does what the chosen rule says. */
final class RuleOutcome {
  private static final int BAD_REFERENCE = 500;

  private final Topology topology;
  private final RouteRequest request;
  private final ListenerNode listener;
  private final Candidate winner;
  private final Reasoning reasoning;
  private final BackendReferences references;
  private final List<MirrorCopy> mirrors = new ArrayList<>();

  RuleOutcome(
      Topology topology,
      RouteRequest request,
      ListenerNode listener,
      Candidate winner,
      Reasoning reasoning) {
    this.topology = topology;
    this.request = request;
    this.listener = listener;
    this.winner = winner;
    this.reasoning = reasoning;
    this.references = new BackendReferences(topology.inventory());
  }

  RoutingDecision decide() {
    RouteRule rule = topology.rule(winner.id());
    reasoning.later(rule.unevaluated());
    OutgoingRequest sent =
        new OutgoingRequest(request.method(), request.target(), request.host(), request.headers());
    FilterPass pass = FilterPass.begin(sent, winner.match().path(), reasoning).run(rule.filters());
    return pass.redirect()
        .map(redirect -> redirect(redirect, pass))
        .orElseGet(() -> forward(rule, pass));
  }

  private RoutingDecision redirect(Filter.Redirect redirect, FilterPass pass) {
    if (redirect.hostname() == null && request.host() == null) {
      reasoning.assume("the request names no host, so \"" + Location.standIn(request)
          + "\" stands for the Gateway's address");
    }
    pass.mirrors()
        .forEach(mirror -> reasoning.later(new Unevaluated(
            "filter RequestMirror beside RequestRedirect", winner.id().toString())));
    String location = Location.of(redirect, request, listener, winner.match().path());
    return new RoutingDecision.Redirect(
        reached(),
        redirect.status(),
        location,
        pass.responseChanges(),
        reasoning.conclude(
            Answers.redirected(redirect.status(), location), Winning.reason(winner, reasoning)));
  }

  private RoutingDecision forward(RouteRule rule, FilterPass pass) {
    addMirrors(pass);
    List<BackendShare> shares = new ArrayList<>();
    long sum = rule.backends().stream().mapToLong(WeightedBackend::weight).sum();
    for (WeightedBackend backend : rule.backends()) {
      shares.add(share(backend, sum == 0 ? 0 : (double) backend.weight() / sum, pass));
    }
    boolean forwards = shares.stream()
        .anyMatch(s -> s.share() > 0 && s.fold(forwarded -> true, answered -> false));
    return forwards ? forward(rule, pass, shares) : reject(shares);
  }

  private RoutingDecision forward(RouteRule rule, FilterPass pass, List<BackendShare> shares) {
    return new RoutingDecision.Forward(
        reached(),
        pass.request(),
        shares,
        mirrors,
        pass.responseChanges(),
        rule.timeouts(),
        rule.retry(),
        reasoning.conclude(Answers.forwarded(shares), Winning.reason(winner, reasoning)));
  }

  private RoutingDecision reject(List<BackendShare> shares) {
    Refusal refusal = new Refusal.Status(BAD_REFERENCE);
    return new RoutingDecision.Reject(
        reached(),
        refusal,
        shares,
        reasoning.conclude(Answers.refused(refusal), winner.id() + " " + NoBackend.reason(shares)));
  }

  private Reached reached() {
    return new Reached.AtRule(listener.id(), winner.id());
  }

  private BackendShare share(WeightedBackend backend, double share, FilterPass pass) {
    return references
        .resolve(winner.id().route(), backend.id())
        .fold(
            usable -> {
              reasoning.later(usable.unevaluated());
              assumeService(backend.id());
              FilterPass own = pass.fork().run(backend.filters());
              addMirrors(own);
              return new BackendShare.Forwarded(
                  backend.id(), share, own.request(), own.responseChanges());
            },
            invalid -> new BackendShare.Answered(
                backend.id(), share, BAD_REFERENCE, invalid.reason(), invalid.message()));
  }

  private void addMirrors(FilterPass pass) {
    for (Filter.Mirror mirror : pass.mirrors()) {
      mirrors.add(references
          .resolve(winner.id().route(), mirror.backend())
          .fold(
              usable -> new MirrorCopy.Sent(mirror.backend(), mirror.share()),
              invalid ->
                  new MirrorCopy.Dropped(mirror.backend(), invalid.reason(), invalid.message())));
    }
  }

  private void assumeService(BackendId id) {
    if (id.kind().equals(GroupKind.SERVICE) && !topology.inventory().showsServices()) {
      reasoning.assume("Service " + id.name() + " exists: the input shows no Services at all");
    }
  }
}
