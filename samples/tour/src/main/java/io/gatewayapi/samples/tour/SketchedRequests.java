package io.gatewayapi.samples.tour;

import io.gatewayapi.model.Kinds;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.json.WireObject;
import io.gatewayapi.model.v1.Gateway;
import io.gatewayapi.model.v1.HTTPHeaderMatch;
import io.gatewayapi.model.v1.HTTPPathMatch;
import io.gatewayapi.model.v1.HTTPRoute;
import io.gatewayapi.model.v1.HTTPRouteMatch;
import io.gatewayapi.model.v1.HTTPRouteRule;
import io.gatewayapi.model.v1.Listener;
import io.gatewayapi.model.v1.ParentReference;
import io.gatewayapi.model.v1.PathMatchType;
import io.kubernetes.client.common.KubernetesObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Requests for a folder that brings none: one for each match of each HTTPRoute. */
final class SketchedRequests {
  private final List<Gateway> gateways;
  private final List<HTTPRoute> routes;

  SketchedRequests(List<KubernetesObject> objects) {
    this.gateways = typed(objects, "Gateway", Gateway.class);
    this.routes = typed(objects, "HTTPRoute", HTTPRoute.class);
  }

  private static <T extends io.gatewayapi.model.GatewayApiObject> List<T> typed(
      List<KubernetesObject> objects, String kind, Class<T> type) {
    return objects.stream()
        .filter(each -> kind.equals(each.getKind()) && each instanceof WireObject)
        .map(each -> Json.fromTree(Json.toTree((WireObject) each), Kinds.type(type)))
        .toList();
  }

  List<RequestText> all() {
    List<RequestText> all = new ArrayList<>();
    for (HTTPRoute route : routes) {
      for (ParentReference parent : orEmpty(route.getSpec().getParentRefs())) {
        gateway(route, parent).ifPresent(gateway -> sketch(gateway, route, parent, all));
      }
    }
    return all;
  }

  private Optional<Gateway> gateway(HTTPRoute route, ParentReference parent) {
    String namespace =
        Objects.requireNonNullElse(parent.getNamespace(), Tour.metadata(route).getNamespace());
    return gateways.stream()
        .filter(each -> Objects.equals(Tour.metadata(each).getName(), parent.getName()))
        .filter(each -> Objects.equals(Tour.metadata(each).getNamespace(), namespace))
        .findFirst();
  }

  private static void sketch(
      Gateway gateway, HTTPRoute route, ParentReference parent, List<RequestText> out) {
    Optional<Listener> listener = orEmpty(gateway.getSpec().getListeners()).stream()
        .filter(each ->
            parent.getSectionName() == null || parent.getSectionName().equals(each.getName()))
        .filter(each -> String.valueOf(each.getProtocol()).startsWith("HTTP"))
        .findFirst();
    if (listener.isEmpty()) {
      return;
    }
    String name =
        Tour.metadata(gateway).getNamespace() + "/" + Tour.metadata(gateway).getName();
    String origin = origin(listener.get(), route);
    for (HTTPRouteRule rule : orEmpty(route.getSpec().getRules())) {
      orEmpty(rule.getMatches())
          .forEach(match -> out.add(new RequestText(name, line(origin, match))));
    }
  }

  private static String origin(Listener listener, HTTPRoute route) {
    String host = Stream.concat(
            orEmpty(route.getSpec().getHostnames()).stream(), Stream.of("*.example.com"))
        .findFirst()
        .filter(each -> !each.equals("*.example.com") || listener.getHostname() == null)
        .orElseGet(() -> Objects.requireNonNullElse(listener.getHostname(), "example.com"))
        .replace("*", "www");
    return String.valueOf(listener.getProtocol()).toLowerCase(java.util.Locale.ROOT)
        + "://"
        + host
        + ":"
        + listener.getPort();
  }

  private static String line(String origin, HTTPRouteMatch match) {
    StringBuilder line = new StringBuilder();
    line.append(match.getMethod() == null ? "GET" : match.getMethod().value()).append(' ');
    line.append(origin).append(path(match.getPath()));
    for (HTTPHeaderMatch header : orEmpty(match.getHeaders())) {
      line.append(" | ").append(header.getName()).append(": ").append(header.getValue());
    }
    return line.toString();
  }

  private static String path(@Nullable HTTPPathMatch path) {
    if (path == null
        || path.getValue() == null
        || Objects.equals(path.getType(), PathMatchType.REGULAR_EXPRESSION)) {
      return "/";
    }
    return path.getValue();
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
