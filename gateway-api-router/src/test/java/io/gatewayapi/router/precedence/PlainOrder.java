package io.gatewayapi.router.precedence;

import io.gatewayapi.router.precedence.PlainGateway.Match;
import io.gatewayapi.router.precedence.PlainGateway.Request;
import io.gatewayapi.router.precedence.PlainGateway.Route;
import io.gatewayapi.router.precedence.PlainGateway.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A second opinion on which rule takes a request, written from the sentences of the specification
 * alone: what fits is gathered, and each criterion in turn sends away all but the best.
 *
 * <p>Specification: <a
 * href="https://gateway-api.sigs.k8s.io/reference/spec/#httprouterule">HTTPRouteRule.matches</a>.
 */
record PlainOrder(PlainGateway gateway) {
  /** A match that fits, with the hostname that lets its route serve the request. */
  record Fit(Route route, int rule, String hostname, Match match) {}

  /** Which rule takes a request: {@code namespace/name} of its route, and its number. */
  Optional<String> chosen(Request request) {
    return winner(request)
        .map(fit -> fit.route().namespace() + "/" + fit.route().name() + " " + fit.rule());
  }

  /** The parts of such requests that its Services get. */
  Map<String, Double> shares(Request request) {
    Optional<Rule> rule = winner(request).map(fit -> fit.route().rules().get(fit.rule()));
    int sum = rule.stream()
        .flatMap(r -> r.weights().values().stream())
        .mapToInt(Integer::intValue)
        .sum();
    return rule.stream()
        .flatMap(r -> r.weights().entrySet().stream())
        .filter(weight -> weight.getValue() > 0)
        .collect(Collectors.toMap(Map.Entry::getKey, w -> (double) w.getValue() / sum));
  }

  private Optional<Fit> winner(Request request) {
    String host = request.host().toLowerCase(Locale.ROOT).replaceFirst(":\\d+$", "");
    List<Fit> left = new ArrayList<>();
    listener(host).ifPresent(section -> gather(section, host, request, left));
    most(left, fit -> fit.hostname().startsWith("*") ? 0 : fit.hostname().length());
    most(left, fit -> fit.hostname().length());
    most(left, fit -> fit.match().exact() ? 1 : 0);
    most(left, fit -> fit.match().exact() ? 0 : withoutEnd(fit.match().path()).length());
    most(left, fit -> fit.match().method().isEmpty() ? 0 : 1);
    most(left, fit -> fit.match().headers().size());
    most(left, fit -> fit.match().query().size());
    first(left, fit -> fit.route().created().isEmpty() ? "9999" : fit.route().created());
    first(left, fit -> fit.route().namespace() + "/" + fit.route().name());
    first(left, Fit::rule);
    return left.stream().findFirst();
  }

  private static void most(List<Fit> left, Function<Fit, Integer> measure) {
    first(left, fit -> -measure.apply(fit));
  }

  private static <T extends Comparable<T>> void first(List<Fit> left, Function<Fit, T> measure) {
    left.stream()
        .map(measure)
        .min(T::compareTo)
        .ifPresent(best -> left.removeIf(fit -> !measure.apply(fit).equals(best)));
  }

  /** The listener for a host: its own name, else the narrowest wildcard, else the one for all. */
  private Optional<String> listener(String host) {
    List<String> names = new ArrayList<>(List.of(host));
    for (int dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
      names.add("*" + host.substring(dot));
    }
    names.add("");
    return names.stream()
        .flatMap(name -> gateway.listeners().entrySet().stream()
            .filter(listener -> listener.getValue().equals(name)))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private void gather(String section, String host, Request request, List<Fit> fits) {
    String own = gateway.listeners().getOrDefault(section, "");
    for (Route route : gateway.routes()) {
      if (!route.section().isEmpty() && !route.section().equals(section)) {
        continue;
      }
      List<String> names = route.hostnames().isEmpty()
          ? List.of(own)
          : route.hostnames().stream().filter(name -> meet(name, own)).toList();
      for (String name : names) {
        if (covers(name, host)) {
          gather(route, name, request, fits);
        }
      }
    }
  }

  private static void gather(Route route, String hostname, Request request, List<Fit> fits) {
    for (int i = 0; i < route.rules().size(); i++) {
      List<Match> matches = route.rules().get(i).matches();
      for (Match match : matches.isEmpty() ? List.of(everything()) : matches) {
        if (fits(match, request)) {
          fits.add(new Fit(route, i, hostname, match));
        }
      }
    }
  }

  private static Match everything() {
    return new Match(false, "/", "", Map.of(), Map.of());
  }

  private static boolean meet(String a, String b) {
    return a.equals(b) || covers(a, b) || covers(b, a);
  }

  /** Label by label from the right; a wildcard stands for one label or more. */
  private static boolean covers(String pattern, String name) {
    List<String> wanted = Arrays.asList(pattern.split("\\."));
    List<String> given = Arrays.asList(name.split("\\."));
    if (pattern.isEmpty() || pattern.equals(name)) {
      return true;
    }
    if (!pattern.startsWith("*") || given.size() < wanted.size()) {
      return false;
    }
    List<String> suffix = wanted.subList(1, wanted.size());
    return given.subList(given.size() - suffix.size(), given.size()).equals(suffix);
  }

  private static boolean fits(Match match, Request request) {
    boolean path = match.exact()
        ? match.path().equals(request.path())
        : under(segments(match.path()), segments(request.path()));
    boolean method = match.method().isEmpty() || match.method().equals(request.method());
    boolean headers = match.headers().entrySet().stream()
        .allMatch(asked -> request.headers().entrySet().stream()
            .anyMatch(sent -> sent.getKey().equalsIgnoreCase(asked.getKey())
                && sent.getValue().equals(asked.getValue())));
    boolean query = match.query().entrySet().stream()
        .allMatch(asked -> asked.getValue().equals(first(request.query(), asked.getKey())));
    return path && method && headers && query;
  }

  private static String first(String query, String name) {
    return Arrays.stream(query.split("&"))
        .filter(part -> part.startsWith(name + "="))
        .map(part -> part.substring(name.length() + 1))
        .findFirst()
        .orElse("");
  }

  private static boolean under(List<String> prefix, List<String> path) {
    return prefix.size() <= path.size() && path.subList(0, prefix.size()).equals(prefix);
  }

  /** The elements between slashes; a slash at the end of a prefix means nothing. */
  private static List<String> segments(String path) {
    String inner = withoutEnd(path);
    return inner.isEmpty() ? List.of() : Arrays.asList(inner.substring(1).split("/", -1));
  }

  private static String withoutEnd(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }
}
