package io.gatewayapi.router.rule;

import io.gatewayapi.router.match.RegexEngine;
import io.gatewayapi.router.match.RequestMatch;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says what is wrong with rules, regular expressions included that an engine cannot use. Immutable.
 *
 * @param regex an engine for the {@link #patterns} of all rules that will be asked about
 */
public record RuleCheck(RegexEngine regex) {
  /**
   * The regular expressions of rules.
   *
   * @param rules the rules
   * @return the patterns, each once
   */
  public static Set<String> patterns(Stream<RouteRule> rules) {
    return rules
        .flatMap(rule -> rule.matches().stream())
        .flatMap(RequestMatch::patterns)
        .collect(Collectors.toSet());
  }

  /**
   * What is wrong with a rule.
   *
   * @param rule the rule
   * @return its own problems, then those of its patterns; empty if it can be served
   */
  public List<RuleProblem> problems(RouteRule rule) {
    Stream<RuleProblem> unusable = rule.matches().stream()
        .flatMap(RequestMatch::patterns)
        .flatMap(pattern -> regex.problem(pattern).stream()
            .map(why -> new RuleProblem(
                "UnsupportedValue",
                "spec.rules[" + rule.index() + "].matches",
                "the regular expression \"" + pattern + "\" is not usable: " + why)));
    return Stream.concat(rule.problems().stream(), unusable).toList();
  }
}
