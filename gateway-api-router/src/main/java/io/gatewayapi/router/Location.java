package io.gatewayapi.router;

import io.gatewayapi.router.http.Authority;
import io.gatewayapi.router.match.PathMatch;
import io.gatewayapi.router.rule.Filter;
import io.gatewayapi.router.topology.ListenerNode;

/** Makes the absolute URL of a redirect. The query is kept. */
final class Location {
  private Location() {}

  static String of(
      Filter.Redirect redirect, RouteRequest request, ListenerNode listener, PathMatch matched) {
    String scheme = redirect.scheme() == null ? scheme(listener) : redirect.scheme();
    int port = port(redirect, listener);
    String path = redirect.path().apply(request.target().path(), matched);
    return scheme + "://" + host(redirect, request) + (port == wellKnown(scheme) ? "" : ":" + port)
        + request.target().withPath(path);
  }

  /** What the client spoke, calls of gRPC included: that of the listener. */
  private static String scheme(ListenerNode listener) {
    return listener.terminatesTls() ? "https" : "http";
  }

  private static String host(Filter.Redirect redirect, RouteRequest request) {
    if (redirect.hostname() != null) {
      return redirect.hostname();
    }
    return request.host() == null
        ? standIn(request)
        : Authority.parse(request.host()).host();
  }

  /** A client without Host used the Gateway's address, which the topology does not tell. */
  static String standIn(RouteRequest request) {
    return request.gateway().name() + "." + request.gateway().namespace();
  }

  private static int port(Filter.Redirect redirect, ListenerNode listener) {
    if (redirect.port() != null) {
      return redirect.port();
    }
    int byScheme = redirect.scheme() == null ? 0 : wellKnown(redirect.scheme());
    return byScheme == 0 ? listener.port() : byScheme;
  }

  private static int wellKnown(String scheme) {
    return switch (scheme) {
      case "http" -> 80;
      case "https" -> 443;
      default -> 0;
    };
  }
}
