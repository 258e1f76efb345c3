package io.gatewayapi.router.status;

import io.gatewayapi.router.match.Re2Engine;
import io.gatewayapi.router.match.RegexAnchoring;
import io.gatewayapi.router.match.RegexEngine;
import io.gatewayapi.router.match.RequestMatch;
import io.gatewayapi.router.rule.RouteRule;
import io.gatewayapi.router.rule.RuleProblem;
import io.gatewayapi.router.topology.RouteNode;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says what is wrong with rules, unusable regular expressions included.
 *
 * @param regex knows the patterns of all rules
 */
record RuleProblems(RegexEngine regex) {
  static RuleProblems among(Collection<RouteNode> routes) {
    return new RuleProblems(Re2Engine.of(
        routes.stream()
            .flatMap(route -> route.rules().stream())
            .flatMap(RuleProblems::patterns)
            .collect(Collectors.toSet()),
        RegexAnchoring.FULL));
  }

  private static Stream<String> patterns(RouteRule rule) {
    return rule.matches().stream().flatMap(RequestMatch::patterns);
  }

  List<RuleProblem> of(RouteRule rule) {
    Stream<RuleProblem> unusable = patterns(rule)
        .flatMap(pattern -> regex.problem(pattern).stream()
            .map(why -> new RuleProblem(
                "UnsupportedValue",
                "spec.rules[" + rule.index() + "].matches",
                "the regular expression \"" + pattern + "\" is not usable: " + why)));
    return Stream.concat(rule.problems().stream(), unusable).toList();
  }
}
