package io.gatewayapi.router.internal.compile.route;

import static io.gatewayapi.router.internal.compile.wire.Wire.orElse;
import static io.gatewayapi.router.internal.compile.wire.Wire.text;

import io.gatewayapi.model.v1.HTTPHeaderMatch;
import io.gatewayapi.model.v1.HTTPMethod;
import io.gatewayapi.model.v1.HTTPPathMatch;
import io.gatewayapi.model.v1.HTTPQueryParamMatch;
import io.gatewayapi.model.v1.HTTPRouteMatch;
import io.gatewayapi.router.internal.compile.wire.Indexed;
import io.gatewayapi.router.internal.compile.wire.Wire;
import io.gatewayapi.router.match.HeaderMatch;
import io.gatewayapi.router.match.PathMatch;
import io.gatewayapi.router.match.QueryParamMatch;
import io.gatewayapi.router.match.RequestMatch;
import io.gatewayapi.router.match.ValueMatch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the matches of an HTTPRoute's rule. */
final class MatchReader {
  private final Problems problems;

  MatchReader(Problems problems) {
    this.problems = problems;
  }

  /** A rule without matches matches everything. */
  List<RequestMatch> read(List<HTTPRouteMatch> matches, String rule) {
    if (matches.isEmpty()) {
      return List.of(RequestMatch.everything());
    }
    return Indexed.map(matches, (i, match) -> match(match, rule + ".matches[" + i + "]"));
  }

  private RequestMatch match(HTTPRouteMatch match, String place) {
    return new RequestMatch(
        path(match.getPath(), place + ".path"),
        method(match.getMethod(), place + ".method"),
        headers(Wire.list(match.getHeaders()), place),
        queryParams(Wire.list(match.getQueryParams()), place));
  }

  private PathMatch path(@Nullable HTTPPathMatch path, String place) {
    if (path == null) {
      return new PathMatch.Prefix("/");
    }
    String value = orElse(path.getValue(), "/");
    String type = text(path.getType());
    return switch (type) {
      case "Exact" -> new PathMatch.Exact(value);
      case "RegularExpression" -> new PathMatch.Regex(value);
      case "PathPrefix", "" -> new PathMatch.Prefix(value);
      default -> {
        problems.unknown(place + ".type", type);
        yield new PathMatch.Exact(value);
      }
    };
  }

  private @Nullable String method(@Nullable HTTPMethod method, String place) {
    if (method == null) {
      return null;
    }
    if (!HTTPMethod.known().contains(method)) {
      problems.unknown(place, method.value());
    }
    return method.value();
  }

  /** Of entries with equivalent names only the first counts. */
  private List<HeaderMatch> headers(List<HTTPHeaderMatch> headers, String place) {
    Map<String, HeaderMatch> byName = new LinkedHashMap<>();
    Indexed.each(headers, (i, header) -> {
      String name = text(header.getName());
      byName.putIfAbsent(
          name.toLowerCase(Locale.ROOT),
          new HeaderMatch(
              name,
              value(
                  text(header.getType()), text(header.getValue()), place + ".headers[" + i + "]")));
    });
    return List.copyOf(byName.values());
  }

  private List<QueryParamMatch> queryParams(List<HTTPQueryParamMatch> params, String place) {
    Map<String, QueryParamMatch> byName = new LinkedHashMap<>();
    Indexed.each(params, (i, param) -> {
      String name = text(param.getName());
      byName.putIfAbsent(
          name,
          new QueryParamMatch(
              name,
              value(
                  text(param.getType()),
                  text(param.getValue()),
                  place + ".queryParams[" + i + "]")));
    });
    return List.copyOf(byName.values());
  }

  private ValueMatch value(String type, String value, String place) {
    return switch (type) {
      case "RegularExpression" -> new ValueMatch.Regex(value);
      case "Exact", "" -> new ValueMatch.Exact(value);
      default -> {
        problems.unknown(place + ".type", type);
        yield new ValueMatch.Exact(value);
      }
    };
  }
}
