package io.gatewayapi.router.rule;

import io.gatewayapi.router.match.RequestMatch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a route.
 *
 * @param index its index in {@code spec.rules}
 * @param name its name, null if it has none
 * @param matches its matches, at least one
 * @param filters what is done to requests and responses, in order
 * @param backends where requests go
 * @param timeouts its timeouts
 * @param retry its retry settings, null if it has none
 * @param session its session persistence, null if it has none
 * @param problems why the rule cannot be served at all, empty for a good rule
 */
public record RouteRule(
    int index,
    @Nullable String name,
    List<RequestMatch> matches,
    List<Filter> filters,
    List<WeightedBackend> backends,
    Timeouts timeouts,
    @Nullable Retry retry,
    @Nullable Session session,
    List<RuleProblem> problems) {
  /** Copies the lists. */
  public RouteRule {
    matches = List.copyOf(matches);
    filters = List.copyOf(filters);
    backends = List.copyOf(backends);
    problems = List.copyOf(problems);
  }

  /**
   * The same rule with other problems.
   *
   * @param others why the rule cannot be served
   * @return a changed copy
   */
  public RouteRule withProblems(List<RuleProblem> others) {
    return new RouteRule(
        index, name, matches, filters, backends, timeouts, retry, session, others);
  }
}
