package io.gatewayapi.router.internal.compile.route;

import static io.gatewayapi.router.internal.compile.wire.Wire.orElse;
import static io.gatewayapi.router.internal.compile.wire.Wire.text;

import io.gatewayapi.model.v1.HTTPBackendRef;
import io.gatewayapi.model.v1.HTTPRouteFilter;
import io.gatewayapi.model.v1.HTTPRouteRetry;
import io.gatewayapi.model.v1.HTTPRouteRule;
import io.gatewayapi.model.v1.HTTPRouteTimeouts;
import io.gatewayapi.router.internal.compile.wire.Indexed;
import io.gatewayapi.router.internal.compile.wire.Wire;
import io.gatewayapi.router.match.PathMatch;
import io.gatewayapi.router.match.RequestMatch;
import io.gatewayapi.router.rule.Filter;
import io.gatewayapi.router.rule.Retry;
import io.gatewayapi.router.rule.RouteRule;
import io.gatewayapi.router.rule.Timeouts;
import io.gatewayapi.router.rule.WeightedBackend;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one rule of an HTTPRoute. */
final class RuleReader {
  private final RouteScope scope;
  private final int index;
  private final String place;
  private final Problems problems = new Problems();

  RuleReader(RouteScope scope, int index) {
    this.scope = scope;
    this.index = index;
    this.place = "spec.rules[" + index + "]";
  }

  RouteRule read(HTTPRouteRule rule) {
    List<RequestMatch> matches =
        new MatchReader(problems).read(Wire.list(rule.getMatches()), place);
    FilterReader filterReader = new FilterReader(scope, problems);
    List<Filter> filters = filterReader.readAll(Wire.list(rule.getFilters()), place);
    List<WeightedBackend> backends =
        Indexed.map(Wire.list(rule.getBackendRefs()), (i, ref) -> backend(ref, i, filterReader));
    checkCombination(rule);
    checkPrefixReplacement(rule, matches);
    return new RouteRule(
        index,
        rule.getName(),
        matches,
        filters,
        backends,
        timeouts(rule.getTimeouts()),
        retry(rule.getRetry()),
        SessionReader.read(rule.getSessionPersistence(), place, problems),
        problems.all());
  }

  private WeightedBackend backend(HTTPBackendRef ref, int i, FilterReader filterReader) {
    return new WeightedBackend(
        scope.backend(
            ref.getGroup(), ref.getKind(), ref.getNamespace(), ref.getName(), ref.getPort()),
        Math.max(0, orElse(ref.getWeight(), 1)),
        filterReader.readBackend(Wire.list(ref.getFilters()), place + ".backendRefs[" + i + "]"));
  }

  private void checkCombination(HTTPRouteRule rule) {
    Set<String> types =
        Wire.stream(rule.getFilters()).map(f -> text(f.getType())).collect(Collectors.toSet());
    if (types.containsAll(Set.of("RequestRedirect", "URLRewrite"))) {
      problems.incompatible(
          place + ".filters", "RequestRedirect and URLRewrite exclude each other");
    }
  }

  /** A prefix can be replaced only where a prefix was matched. */
  private void checkPrefixReplacement(HTTPRouteRule rule, List<RequestMatch> matches) {
    Stream<HTTPRouteFilter> filters = Stream.concat(
        Wire.stream(rule.getFilters()),
        Wire.stream(rule.getBackendRefs()).flatMap(b -> Wire.stream(b.getFilters())));
    boolean allPrefixes = matches.stream().map(RequestMatch::path).allMatch(RuleReader::isPrefix);
    if (!allPrefixes && filters.anyMatch(RuleReader::replacesPrefix)) {
      problems.unsupported(
          place + ".filters", "ReplacePrefixMatch needs matches of type PathPrefix");
    }
  }

  private static boolean isPrefix(PathMatch path) {
    return path.prefixCharacters() > 0;
  }

  private static boolean replacesPrefix(HTTPRouteFilter filter) {
    return Stream.of(
            Wire.get(filter.getUrlRewrite(), f -> f.getPath()),
            Wire.get(filter.getRequestRedirect(), f -> f.getPath()))
        .anyMatch(p -> p != null && text(p.getType()).equals("ReplacePrefixMatch"));
  }

  private Timeouts timeouts(@Nullable HTTPRouteTimeouts timeouts) {
    return timeouts == null
        ? Timeouts.unset()
        : new Timeouts(
            duration(timeouts.getRequest(), ".timeouts.request"),
            duration(timeouts.getBackendRequest(), ".timeouts.backendRequest"));
  }

  private @Nullable Retry retry(@Nullable HTTPRouteRetry retry) {
    return retry == null
        ? null
        : new Retry(
            Wire.list(retry.getCodes()),
            retry.getAttempts(),
            duration(retry.getBackoff(), ".retry.backoff"));
  }

  private @Nullable Duration duration(@Nullable String text, String field) {
    return SessionReader.duration(text, place + field, problems);
  }
}
