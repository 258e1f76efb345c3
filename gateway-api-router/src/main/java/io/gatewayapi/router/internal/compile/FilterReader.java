package io.gatewayapi.router.internal.compile;

import static io.gatewayapi.router.internal.compile.Wire.orElse;
import static io.gatewayapi.router.internal.compile.Wire.text;

import io.gatewayapi.model.v1.Fraction;
import io.gatewayapi.model.v1.HTTPHeader;
import io.gatewayapi.model.v1.HTTPHeaderFilter;
import io.gatewayapi.model.v1.HTTPPathModifier;
import io.gatewayapi.model.v1.HTTPRequestMirrorFilter;
import io.gatewayapi.model.v1.HTTPRequestRedirectFilter;
import io.gatewayapi.model.v1.HTTPRouteFilter;
import io.gatewayapi.model.v1.HTTPURLRewriteFilter;
import io.gatewayapi.router.http.HeaderField;
import io.gatewayapi.router.rule.Filter;
import io.gatewayapi.router.rule.HeaderModifier;
import io.gatewayapi.router.rule.PathChange;
import io.gatewayapi.router.rule.Unevaluated;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the filters of an HTTPRoute's rule or backend. */
final class FilterReader {
  private static final Set<Integer> STATUS_CODES = Set.of(301, 302, 303, 307, 308);
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

  /** The filters of a backend, where a redirect is not evaluated. */
  List<Filter> readBackend(List<HTTPRouteFilter> filters, String owner) {
    List<Optional<Filter>> all = Indexed.map(filters, (i, filter) -> {
      String place = owner + ".filters[" + i + "]";
      return text(filter.getType()).equals("RequestRedirect")
          ? later("RequestRedirect on a backend", place)
          : read(filter, place);
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
            f -> new Filter.RequestHeaders(headers(f)));
      case "ResponseHeaderModifier" ->
        part(
            filter.getResponseHeaderModifier(),
            place + ".responseHeaderModifier",
            f -> new Filter.ResponseHeaders(headers(f)));
      case "RequestRedirect" ->
        part(
            filter.getRequestRedirect(),
            place + ".requestRedirect",
            f -> redirect(f, place + ".requestRedirect"));
      case "URLRewrite" ->
        part(filter.getUrlRewrite(), place + ".urlRewrite", f -> rewrite(f, place + ".urlRewrite"));
      case "RequestMirror" ->
        part(filter.getRequestMirror(), place + ".requestMirror", this::mirror);
      case "CORS", "ExternalAuth", "ExtensionRef" -> later(type, place);
      default -> {
        problems.unknown(place + ".type", type);
        yield Optional.empty();
      }
    };
  }

  private Optional<Filter> later(String type, String place) {
    return Optional.of(new Filter.Later(new Unevaluated("filter " + type, scope.place(place))));
  }

  /** The member that a filter's type asks for; without it the rule is not valid. */
  private <T> Optional<Filter> part(@Nullable T member, String place, Function<T, Filter> reader) {
    if (member == null) {
      problems.unsupported(place, "the filter's type asks for it, and it is missing");
      return Optional.empty();
    }
    return Optional.of(reader.apply(member));
  }

  private static HeaderModifier headers(HTTPHeaderFilter filter) {
    return new HeaderModifier(
        fields(Wire.list(filter.getSet())),
        fields(Wire.list(filter.getAdd())),
        Wire.list(filter.getRemove()));
  }

  /** Of entries with equivalent names only the first counts. */
  private static List<HeaderField> fields(List<HTTPHeader> headers) {
    Map<String, HeaderField> byName = new LinkedHashMap<>();
    for (HTTPHeader header : headers) {
      String name = text(header.getName());
      byName.putIfAbsent(
          name.toLowerCase(Locale.ROOT), new HeaderField(name, text(header.getValue())));
    }
    return List.copyOf(byName.values());
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

  private Filter mirror(HTTPRequestMirrorFilter filter) {
    return new Filter.Mirror(scope.backend(filter.getBackendRef()), share(filter));
  }

  private static double share(HTTPRequestMirrorFilter filter) {
    Fraction fraction = filter.getFraction();
    double share = fraction == null
        ? orElse(filter.getPercent(), 100) / 100.0
        : (double) orElse(fraction.getNumerator(), 0)
            / Math.max(1, orElse(fraction.getDenominator(), 100));
    return Math.max(0, Math.min(1, share));
  }
}
