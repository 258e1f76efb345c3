package io.gatewayapi.router.given;

import io.gatewayapi.router.id.BackendId;
import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.match.PathMatch;
import io.gatewayapi.router.match.RequestMatch;
import io.gatewayapi.router.rule.Filter;
import io.gatewayapi.router.rule.RouteRule;
import io.gatewayapi.router.rule.RuleProblem;
import io.gatewayapi.router.rule.Timeouts;
import io.gatewayapi.router.rule.WeightedBackend;
import java.util.ArrayList;
import java.util.List;

/** Rules for tests; backends are {@code name:port} or {@code namespace/name:port}. */
public final class Rules {
  private record Ref(String text, int weight, List<Filter> filters) {}

  private final List<RequestMatch> matches = new ArrayList<>();
  private final List<Filter> filters = new ArrayList<>();
  private final List<Ref> refs = new ArrayList<>();
  private final List<RuleProblem> problems = new ArrayList<>();

  public static Rules rule() {
    return new Rules();
  }

  public static Rules prefix(String path) {
    return rule().match(RequestMatch.of(new PathMatch.Prefix(path)));
  }

  public static Rules exact(String path) {
    return rule().match(RequestMatch.of(new PathMatch.Exact(path)));
  }

  public static Rules regex(String path) {
    return rule().match(RequestMatch.of(new PathMatch.Regex(path)));
  }

  public Rules match(RequestMatch match) {
    matches.add(match);
    return this;
  }

  public Rules filter(Filter filter) {
    filters.add(filter);
    return this;
  }

  public Rules problem(String field) {
    problems.add(new RuleProblem("UnsupportedValue", field, "is not known"));
    return this;
  }

  public Rules to(String ref) {
    return to(ref, 1);
  }

  public Rules to(String ref, int weight, Filter... own) {
    refs.add(new Ref(ref, weight, List.of(own)));
    return this;
  }

  public RouteRule of(int index, String namespace) {
    List<WeightedBackend> backends = refs.stream()
        .map(r -> new WeightedBackend(backend(r.text, namespace), r.weight, r.filters))
        .toList();
    List<RequestMatch> all = matches.isEmpty() ? List.of(RequestMatch.everything()) : matches;
    return new RouteRule(
        index, null, all, filters, backends, Timeouts.unset(), null, null, problems);
  }

  public static BackendId backend(String ref, String namespace) {
    int colon = ref.indexOf(':');
    ObjectName name = ObjectName.parse(ref.substring(0, colon));
    return new BackendId(
        GroupKind.SERVICE,
        name.namespace().isEmpty() ? new ObjectName(namespace, name.name()) : name,
        Integer.valueOf(ref.substring(colon + 1)));
  }
}
