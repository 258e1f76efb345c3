package io.gatewayapi.router.attach;

import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.implementation.SupportedFeatures;
import io.gatewayapi.router.match.RequestMatch;
import io.gatewayapi.router.rule.Filter;
import io.gatewayapi.router.rule.PathChange;
import io.gatewayapi.router.rule.RouteRule;
import io.gatewayapi.router.rule.RuleProblem;
import io.gatewayapi.router.rule.WeightedBackend;
import io.gatewayapi.router.topology.RouteNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says which features the rules of HTTPRoutes use, and marks those rules as not valid that use one
 * which the implementation lacks.
 *
 * @param features what the implementation supports
 */
public record RuleFeatures(SupportedFeatures features) {
  /**
   * A route as the implementation can serve it.
   *
   * @param route the route
   * @return the route, where rules that use a feature that is left out carry that as a problem
   */
  public RouteNode restrict(RouteNode route) {
    return route.id().kind().equals(GroupKind.HTTP_ROUTE.kind())
        ? route.withRules(route.rules().stream().map(this::restrict).toList())
        : route;
  }

  private RouteRule restrict(RouteRule rule) {
    List<RuleProblem> problems = new ArrayList<>(rule.problems());
    for (String name : used(rule)) {
      if (!features.has(name)) {
        problems.add(new RuleProblem(
            "UnsupportedValue",
            "spec.rules[" + rule.index() + "]",
            "it needs " + name + ", which is not supported"));
      }
    }
    return rule.withProblems(problems);
  }

  /** The extended features that a rule uses, sorted. */
  private static Set<String> used(RouteRule rule) {
    Set<String> names = new TreeSet<>();
    rule.matches().forEach(match -> ofMatch(match, names));
    rule.filters().forEach(filter -> names.addAll(ofFilter(filter)));
    for (WeightedBackend backend : rule.backends()) {
      backend.filters().forEach(filter -> names.addAll(ofBackendFilter(filter)));
    }
    add(names, mirrors(rule) > 1, "HTTPRouteRequestMultipleMirrors");
    add(names, rule.timeouts().request() != null, "HTTPRouteRequestTimeout");
    add(names, rule.timeouts().backendRequest() != null, "HTTPRouteBackendTimeout");
    add(names, rule.retry() != null, "HTTPRouteRetry");
    return names;
  }

  private static void add(Set<String> names, boolean used, String name) {
    if (used) {
      names.add(name);
    }
  }

  private static void ofMatch(RequestMatch match, Set<String> names) {
    add(names, match.method() != null, "HTTPRouteMethodMatching");
    add(names, !match.queryParams().isEmpty(), "HTTPRouteQueryParamMatching");
  }

  private static long mirrors(RouteRule rule) {
    return rule.filters().stream().filter(Filter.Mirror.class::isInstance).count();
  }

  private static Set<String> ofBackendFilter(Filter filter) {
    Set<String> names = new TreeSet<>(ofFilter(filter));
    add(
        names,
        filter instanceof Filter.RequestHeaders,
        "HTTPRouteBackendRequestHeaderModification");
    return names;
  }

  private static Set<String> ofFilter(Filter filter) {
    return filter.fold(new Filter.Cases<>(
        headers -> Set.of(),
        headers -> Set.of("HTTPRouteResponseHeaderModification"),
        RuleFeatures::ofRedirect,
        RuleFeatures::ofRewrite,
        RuleFeatures::ofMirror,
        cors -> Set.of("HTTPRouteCORS"),
        auth -> Set.of(),
        extension -> Set.of()));
  }

  private static Set<String> ofRedirect(Filter.Redirect redirect) {
    Set<String> names = new TreeSet<>();
    add(names, redirect.port() != null, "HTTPRoutePortRedirect");
    add(names, redirect.scheme() != null, "HTTPRouteSchemeRedirect");
    add(names, changes(redirect.path()), "HTTPRoutePathRedirect");
    add(
        names,
        Set.of(303, 307, 308).contains(redirect.status()),
        "HTTPRoute" + redirect.status() + "RedirectStatusCode");
    return names;
  }

  private static Set<String> ofRewrite(Filter.Rewrite rewrite) {
    Set<String> names = new TreeSet<>();
    add(names, rewrite.hostname() != null, "HTTPRouteHostRewrite");
    add(names, changes(rewrite.path()), "HTTPRoutePathRewrite");
    return names;
  }

  private static boolean changes(PathChange path) {
    return !(path instanceof PathChange.Keep);
  }

  private static Set<String> ofMirror(Filter.Mirror mirror) {
    Set<String> names = new TreeSet<>(Set.of("HTTPRouteRequestMirror"));
    add(names, mirror.share() < 1, "HTTPRouteRequestPercentageMirror");
    return names;
  }
}
