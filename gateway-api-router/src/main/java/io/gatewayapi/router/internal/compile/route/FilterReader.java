package io.gatewayapi.router.internal.compile.route;

import static io.gatewayapi.router.internal.compile.wire.Wire.orElse;
import static io.gatewayapi.router.internal.compile.wire.Wire.text;

import io.gatewayapi.model.v1.HTTPCORSFilter;
import io.gatewayapi.model.v1.HTTPExternalAuthFilter;
import io.gatewayapi.model.v1.HTTPPathModifier;
import io.gatewayapi.model.v1.HTTPRequestRedirectFilter;
import io.gatewayapi.model.v1.HTTPRouteFilter;
import io.gatewayapi.model.v1.HTTPURLRewriteFilter;
import io.gatewayapi.router.internal.compile.wire.Indexed;
import io.gatewayapi.router.internal.compile.wire.Wire;
import io.gatewayapi.router.rule.CorsPolicy;
import io.gatewayapi.router.rule.Filter;
import io.gatewayapi.router.rule.OriginPattern;
import io.gatewayapi.router.rule.PathChange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the filters of an HTTPRoute's rule or backend. */
final class FilterReader {
  private static final Set<Integer> STATUS_CODES = Set.of(301, 302, 303, 307, 308);
  private static final Set<String> RULE_ONLY = Set.of("RequestRedirect", "CORS", "ExternalAuth");
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private final RouteScope scope;
  private final Problems problems;

  FilterReader(RouteScope scope, Problems problems) {
    this.scope = scope;
    this.problems = problems;
  }

  /** The filters of a rule. */
  List<Filter> readAll(List<HTTPRouteFilter> filters, String owner) {
    List<Optional<Filter>> all =
        Indexed.map(filters, (i, filter) -> read(filter, owner + ".filters[" + i + "]"));
    return all.stream().flatMap(Optional::stream).toList();
  }

  /** The filters of a backend, where a request is already on its way. */
  List<Filter> readBackend(List<HTTPRouteFilter> filters, String owner) {
    List<Optional<Filter>> all = Indexed.map(filters, (i, filter) -> {
      String place = owner + ".filters[" + i + "]";
      String type = text(filter.getType());
      if (RULE_ONLY.contains(type)) {
        problems.unsupported(place + ".type", type + " is served on rules, not on backendRefs");
        return Optional.empty();
      }
      return read(filter, place);
    });
    return all.stream().flatMap(Optional::stream).toList();
  }

  private Optional<Filter> read(HTTPRouteFilter filter, String place) {
    String type = text(filter.getType());
    return switch (type) {
      case "RequestHeaderModifier" ->
        part(
            filter.getRequestHeaderModifier(),
            place + ".requestHeaderModifier",
            f -> new Filter.RequestHeaders(FilterParts.headers(f)));
      case "ResponseHeaderModifier" ->
        part(
            filter.getResponseHeaderModifier(),
            place + ".responseHeaderModifier",
            f -> new Filter.ResponseHeaders(FilterParts.headers(f)));
      case "RequestRedirect" ->
        part(
            filter.getRequestRedirect(),
            place + ".requestRedirect",
            f -> redirect(f, place + ".requestRedirect"));
      case "URLRewrite" ->
        part(filter.getUrlRewrite(), place + ".urlRewrite", f -> rewrite(f, place + ".urlRewrite"));
      case "RequestMirror" ->
        part(
            filter.getRequestMirror(), place + ".requestMirror", f -> FilterParts.mirror(f, scope));
      case "CORS" -> part(filter.getCors(), place + ".cors", FilterReader::cors);
      case "ExternalAuth" ->
        part(filter.getExternalAuth(), place + ".externalAuth", this::externalAuth);
      case "ExtensionRef" ->
        part(
            filter.getExtensionRef(),
            place + ".extensionRef",
            f -> FilterParts.extension(f, scope));
      default -> {
        problems.unknown(place + ".type", type);
        yield Optional.empty();
      }
    };
  }

  /** The member that a filter's type asks for; without it the rule is not valid. */
  private <T> Optional<Filter> part(@Nullable T member, String place, Function<T, Filter> reader) {
    return FilterParts.part(member, place, reader, problems);
  }

  private Filter redirect(HTTPRequestRedirectFilter filter, String place) {
    String scheme = text(filter.getScheme());
    int status = orElse(filter.getStatusCode(), 302);
    if (!scheme.isEmpty() && !SCHEMES.contains(scheme)) {
      problems.unknown(place + ".scheme", scheme);
    }
    if (!STATUS_CODES.contains(status)) {
      problems.unknown(place + ".statusCode", Integer.toString(status));
    }
    return new Filter.Redirect(
        scheme.isEmpty() ? null : scheme,
        filter.getHostname(),
        path(filter.getPath(), place + ".path"),
        filter.getPort(),
        status);
  }

  private Filter rewrite(HTTPURLRewriteFilter filter, String place) {
    return new Filter.Rewrite(filter.getHostname(), path(filter.getPath(), place + ".path"));
  }

  private PathChange path(@Nullable HTTPPathModifier path, String place) {
    if (path == null) {
      return new PathChange.Keep();
    }
    String type = text(path.getType());
    return switch (type) {
      case "ReplaceFullPath" -> new PathChange.Full(text(path.getReplaceFullPath()));
      case "ReplacePrefixMatch" -> new PathChange.Prefix(text(path.getReplacePrefixMatch()));
      default -> {
        problems.unknown(place + ".type", type);
        yield new PathChange.Keep();
      }
    };
  }

  private static Filter cors(HTTPCORSFilter filter) {
    return new Filter.Cors(new CorsPolicy(
        Wire.stream(filter.getAllowOrigins()).map(OriginPattern::new).toList(),
        Boolean.TRUE.equals(filter.getAllowCredentials()),
        Wire.stream(filter.getAllowMethods()).map(Wire::text).toList(),
        Wire.list(filter.getAllowHeaders()),
        Wire.list(filter.getExposeHeaders()),
        orElse(filter.getMaxAge(), 5)));
  }

  private Filter externalAuth(HTTPExternalAuthFilter filter) {
    return new Filter.ExternalAuth(
        scope.backend(filter.getBackendRef()), text(filter.getProtocol()));
  }
}
