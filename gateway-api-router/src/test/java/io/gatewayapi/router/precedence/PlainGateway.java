package io.gatewayapi.router.precedence;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import io.gatewayapi.model.RawObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A Gateway with HTTP listeners on port 80 and its HTTPRoutes, in plain texts and numbers, so that a
 * model can work on them without any type of the router.
 *
 * @param listeners hostnames by section; an empty one is none
 * @param routes the routes
 */
record PlainGateway(Map<String, String> listeners, List<Route> routes) {
  /** A route; an empty {@code created} or {@code section} is none. */
  record Route(
      String namespace,
      String name,
      String created,
      String section,
      List<String> hostnames,
      List<Rule> rules) {}

  /** A rule with the weights of its Services. */
  record Rule(List<Match> matches, Map<String, Integer> weights) {}

  /** A match; an empty method is none. */
  record Match(
      boolean exact,
      String path,
      String method,
      Map<String, String> headers,
      Map<String, String> query) {}

  /** A request; its query is written as it is sent. */
  record Request(
      String host, String method, String path, Map<String, String> headers, String query) {}

  /** The same as objects of the API. */
  List<RawObject> objects() {
    List<RawObject> all = new ArrayList<>();
    all.add(object("Gateway", "infra", "web", "", gatewaySpec()));
    TreeSet<String> services = new TreeSet<>();
    for (Route route : routes) {
      all.add(object("HTTPRoute", route.namespace(), route.name(), route.created(), spec(route)));
      route
          .rules()
          .forEach(rule -> rule.weights()
              .keySet()
              .forEach(name -> services.add(route.namespace() + "/" + name)));
    }
    services.forEach(service -> all.add(service(service.split("/"))));
    return all;
  }

  private static RawObject object(
      String kind, String namespace, String name, String created, Map<String, Object> spec) {
    Map<String, Object> metadata =
        new LinkedHashMap<>(Map.of("namespace", namespace, "name", name));
    if (!created.isEmpty()) {
      metadata.put("creationTimestamp", created);
    }
    return raw(Map.of(
        "apiVersion",
        "gateway.networking.k8s.io/v1",
        "kind",
        kind,
        "metadata",
        metadata,
        "spec",
        spec));
  }

  private static RawObject service(String... name) {
    return raw(Map.of(
        "apiVersion",
        "v1",
        "kind",
        "Service",
        "metadata",
        Map.of("namespace", name[0], "name", name[1]),
        "spec",
        Map.of("ports", List.of(Map.of("port", 80)))));
  }

  private static RawObject raw(Map<String, Object> object) {
    return RawObject.of((JsonObject) new Gson().toJsonTree(object));
  }

  private Map<String, Object> gatewaySpec() {
    List<Object> all = new ArrayList<>();
    listeners.forEach((section, hostname) -> {
      Map<String, Object> listener = new LinkedHashMap<>(Map.of(
          "name",
          section,
          "port",
          80,
          "protocol",
          "HTTP",
          "allowedRoutes",
          Map.of("namespaces", Map.of("from", "All"))));
      if (!hostname.isEmpty()) {
        listener.put("hostname", hostname);
      }
      all.add(listener);
    });
    return Map.of("gatewayClassName", "any", "listeners", all);
  }

  private static Map<String, Object> spec(Route route) {
    Map<String, Object> parent = new LinkedHashMap<>(Map.of("name", "web", "namespace", "infra"));
    if (!route.section().isEmpty()) {
      parent.put("sectionName", route.section());
    }
    return Map.of(
        "parentRefs",
        List.of(parent),
        "hostnames",
        route.hostnames(),
        "rules",
        route.rules().stream().map(PlainGateway::rule).toList());
  }

  private static Map<String, Object> rule(Rule rule) {
    List<Object> backends = new ArrayList<>();
    rule.weights()
        .forEach(
            (name, weight) -> backends.add(Map.of("name", name, "port", 80, "weight", weight)));
    Map<String, Object> all = new LinkedHashMap<>(Map.of("backendRefs", backends));
    if (!rule.matches().isEmpty()) {
      all.put("matches", rule.matches().stream().map(PlainGateway::match).toList());
    }
    return all;
  }

  private static Map<String, Object> match(Match match) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("path", Map.of("type", match.exact() ? "Exact" : "PathPrefix", "value", match.path()));
    if (!match.method().isEmpty()) {
      all.put("method", match.method());
    }
    all.put("headers", named(match.headers()));
    all.put("queryParams", named(match.query()));
    return all;
  }

  private static List<Map<String, String>> named(Map<String, String> values) {
    return values.entrySet().stream()
        .map(e -> Map.of("name", e.getKey(), "value", e.getValue()))
        .toList();
  }
}
