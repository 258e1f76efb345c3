package io.gatewayapi.router.match;

import io.gatewayapi.router.http.HeaderFields;
import io.gatewayapi.router.http.RequestTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a rule's {@code matches}: all its demands must be met.
 *
 * @param path what is asked of the path
 * @param method the method asked for, null for any
 * @param headers what is asked of headers, each name once
 * @param queryParams what is asked of query parameters, each name once
 */
public record RequestMatch(
    PathMatch path,
    @Nullable String method,
    List<HeaderMatch> headers,
    List<QueryParamMatch> queryParams) {

  /** Copies the lists. */
  public RequestMatch {
    headers = List.copyOf(headers);
    queryParams = List.copyOf(queryParams);
  }

  /**
   * The default of the specification: every path.
   *
   * @return a match that every request meets
   */
  public static RequestMatch everything() {
    return of(new PathMatch.Prefix("/"));
  }

  /**
   * A match that looks at the path only.
   *
   * @param path what is asked of the path
   * @return the match
   */
  public static RequestMatch of(PathMatch path) {
    return new RequestMatch(path, null, List.of(), List.of());
  }

  /**
   * All demands that a request does not meet.
   *
   * @param sentMethod the request's method
   * @param target the request's path and query
   * @param sent the request's headers
   * @param engine evaluates regular expressions
   * @return empty if the request matches
   */
  public List<Mismatch> mismatches(
      String sentMethod, RequestTarget target, HeaderFields sent, RegexEngine engine) {
    RegexObstacles regex = new RegexObstacles(engine);
    List<Mismatch> all = new ArrayList<>();
    if (path.asksForGrpc() && !isGrpc(sentMethod, sent)) {
      all.add(new Mismatch.NotGrpc());
    }
    if (!path.matches(target.path(), regex)) {
      all.add(regex.because(new Mismatch.Path(path, target.path())));
    }
    if (method != null && !method.equals(sentMethod)) {
      all.add(new Mismatch.Method(method, sentMethod));
    }
    for (HeaderMatch header : headers) {
      Optional<String> found = sent.joined(header.name());
      if (!met(header.value(), found, regex)) {
        all.add(regex.because(new Mismatch.Header(header, found.orElse(null))));
      }
    }
    for (QueryParamMatch param : queryParams) {
      Optional<String> found = target.queryParam(param.name());
      if (!met(param.value(), found, regex)) {
        all.add(regex.because(new Mismatch.QueryParam(param, found.orElse(null))));
      }
    }
    return all;
  }

  /**
   * Whether a request is a gRPC call.
   *
   * @param sentMethod the request's method
   * @param sent its headers
   * @return true for a POST whose content is gRPC
   */
  public static boolean isGrpc(String sentMethod, HeaderFields sent) {
    return sentMethod.equals("POST")
        && sent.joined("content-type")
            .filter(t -> t.startsWith("application/grpc"))
            .isPresent();
  }

  private static boolean met(ValueMatch value, Optional<String> found, RegexEngine regex) {
    return found.filter(v -> value.matches(v, regex)).isPresent();
  }

  /**
   * The regular expressions of this match.
   *
   * @return the patterns
   */
  public Stream<String> patterns() {
    return Stream.concat(
        path.patterns(),
        Stream.concat(
                headers.stream().map(HeaderMatch::value),
                queryParams.stream().map(QueryParamMatch::value))
            .flatMap(value -> value.pattern().stream()));
  }

  /** The demands, {@code path under /api, method GET}. */
  @Override
  public String toString() {
    Stream<String> demands = Stream.concat(
        method == null
            ? Stream.of(path.toString())
            : Stream.of(path.toString(), "method " + method),
        Stream.concat(headers.stream(), queryParams.stream()).map(Object::toString));
    return String.join(", ", demands.toList());
  }
}
