package io.gatewayapi.router;

import io.gatewayapi.router.explain.MatchVerdict;
import io.gatewayapi.router.id.MatchId;
import io.gatewayapi.router.match.Hostname;
import io.gatewayapi.router.match.Mismatch;
import io.gatewayapi.router.match.RegexEngine;
import io.gatewayapi.router.match.RequestMatch;
import io.gatewayapi.router.precedence.Candidate;
import io.gatewayapi.router.precedence.Precedence;
import io.gatewayapi.router.rule.RouteRule;
import io.gatewayapi.router.rule.RuleCheck;
import io.gatewayapi.router.rule.RuleProblem;
import io.gatewayapi.router.topology.RouteNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tries every match of the routes that serve a host, and puts those that fit in order. */
final class MatchSearch {
  private final RouteRequest request;
  private final RegexEngine regex;
  private final Precedence precedence;
  private final RuleCheck check;
  private final List<Candidate> fitting = new ArrayList<>();
  private final List<MatchVerdict> eliminated = new ArrayList<>();
  private final List<String> assumptions = new ArrayList<>();

  MatchSearch(RouteRequest request, RegexEngine regex, Precedence precedence) {
    this.request = request;
    this.regex = regex;
    this.precedence = precedence;
    this.check = new RuleCheck(regex);
  }

  void tryAll(RouteNode route, Hostname hostname) {
    for (RouteRule rule : route.rules()) {
      List<RuleProblem> problems = check.problems(rule);
      for (int i = 0; i < rule.matches().size(); i++) {
        MatchId id = new MatchId(route.id(), rule.index(), i);
        tryOne(new Candidate(id, hostname, rule.matches().get(i), route.age()), problems);
      }
    }
  }

  private void tryOne(Candidate candidate, List<RuleProblem> problems) {
    RequestMatch match = candidate.match();
    List<Mismatch> mismatches =
        match.mismatches(request.method(), request.target(), request.headers(), regex);
    if (!problems.isEmpty()) {
      eliminated.add(new MatchVerdict.Dropped(candidate.id(), match, problems));
    } else if (!mismatches.isEmpty()) {
      eliminated.add(new MatchVerdict.Eliminated(candidate.id(), match, mismatches));
      mismatches.stream().flatMap(m -> m.assumption().stream()).forEach(assumptions::add);
    } else {
      fitting.add(candidate);
    }
  }

  /** The match that goes before all others. */
  Optional<Candidate> winner() {
    return fitting.stream().min(precedence);
  }

  /** Demands that count as not met without having been examined to their end. */
  List<String> assumptions() {
    return assumptions;
  }

  /** Winner, losers in order, the rest. */
  List<MatchVerdict> verdicts() {
    List<Candidate> ranking = fitting.stream().sorted(precedence).toList();
    Stream<MatchVerdict> ranked = ranking.stream().map(c -> verdict(ranking.get(0), c));
    return Stream.concat(ranked, eliminated.stream()).toList();
  }

  private MatchVerdict verdict(Candidate winner, Candidate candidate) {
    return candidate.equals(winner)
        ? new MatchVerdict.Won(candidate.id(), candidate.match())
        : new MatchVerdict.Lost(
            candidate.id(), candidate.match(), precedence.explain(winner, candidate));
  }
}
