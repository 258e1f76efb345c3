package io.gatewayapi.router;

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
final class Rules {
  private record Ref(String text, int weight, List<Filter> filters) {}

  private final List<RequestMatch> matches = new ArrayList<>();
  private final List<Filter> filters = new ArrayList<>();
  private final List<Ref> refs = new ArrayList<>();
  private final List<RuleProblem> problems = new ArrayList<>();

  static Rules rule() {
    return new Rules();
  }

  static Rules prefix(String path) {
    return rule().match(RequestMatch.of(new PathMatch.Prefix(path)));
  }

  static Rules exact(String path) {
    return rule().match(RequestMatch.of(new PathMatch.Exact(path)));
  }

  static Rules regex(String path) {
    return rule().match(RequestMatch.of(new PathMatch.Regex(path)));
  }

  Rules match(RequestMatch match) {
    matches.add(match);
    return this;
  }

  Rules filter(Filter filter) {
    filters.add(filter);
    return this;
  }

  Rules problem(String field) {
    problems.add(new RuleProblem("UnsupportedValue", field, "is not known"));
    return this;
  }

  Rules to(String ref) {
    return to(ref, 1);
  }

  Rules to(String ref, int weight, Filter... own) {
    refs.add(new Ref(ref, weight, List.of(own)));
    return this;
  }

  RouteRule of(int index, String namespace) {
    List<WeightedBackend> backends = refs.stream()
        .map(r -> new WeightedBackend(backend(r.text, namespace), r.weight, r.filters))
        .toList();
    List<RequestMatch> all = matches.isEmpty() ? List.of(RequestMatch.everything()) : matches;
    return new RouteRule(
        index, null, all, filters, backends, Timeouts.unset(), null, null, problems);
  }

  static BackendId backend(String ref, String namespace) {
    int colon = ref.indexOf(':');
    ObjectName name = ObjectName.parse(ref.substring(0, colon));
    return new BackendId(
        GroupKind.SERVICE,
        name.namespace().isEmpty() ? new ObjectName(namespace, name.name()) : name,
        Integer.valueOf(ref.substring(colon + 1)));
  }
}
