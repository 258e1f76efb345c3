package io.gatewayapi.builders.intent.http;

import io.gatewayapi.builders.intent.Matching;
import io.gatewayapi.builders.internal.Open;
import io.gatewayapi.builders.v1.HTTPRouteMatchBuilder;
import io.gatewayapi.model.v1.HTTPHeaderMatch;
import io.gatewayapi.model.v1.HTTPMethod;
import io.gatewayapi.model.v1.HTTPPathMatch;
import io.gatewayapi.model.v1.HTTPQueryParamMatch;
import io.gatewayapi.model.v1.HTTPRouteMatch;
import io.gatewayapi.model.v1.HeaderMatchType;
import io.gatewayapi.model.v1.PathMatchType;
import io.gatewayapi.model.v1.QueryParamMatchType;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The conditions that a request must all meet to match.
 *
 * <p>At least one must be said before it is a {@link HTTPMatch}; that every request matches is said
 * with {@link #anyRequest}.
 */
public abstract class HTTPMatching extends Matching<HTTPMatch> {
  private final HTTPRouteMatch match;

  /** For {@link HTTPMatch}. */
  HTTPMatching(HTTPRouteMatch match) {
    this.match = match;
  }

  abstract HTTPMatch self();

  final HTTPRouteMatch match() {
    return match;
  }

  /**
   * No condition at all.
   *
   * <pre>{@code
   * matches:
   * - {}
   * }</pre>
   *
   * @return the match
   */
  public HTTPMatch anyRequest() {
    return self();
  }

  /**
   * The path is this one.
   *
   * <pre>{@code
   * path:                       # pathExact("/cart")
   *   type: Exact
   *   value: /cart
   * }</pre>
   *
   * @param path begins with a slash
   * @return the match
   * @throws IllegalStateException if the match has a path already
   */
  public HTTPMatch pathExact(String path) {
    return path(PathMatchType.EXACT, path);
  }

  /**
   * The path begins with these whole elements.
   *
   * <pre>{@code
   * path:                       # pathPrefix("/api")
   *   type: PathPrefix
   *   value: /api
   * }</pre>
   *
   * @param path begins with a slash
   * @return the match
   * @throws IllegalStateException if the match has a path already
   */
  public HTTPMatch pathPrefix(String path) {
    return path(PathMatchType.PATH_PREFIX, path);
  }

  /**
   * The path matches a regular expression, in the implementation's dialect.
   *
   * <pre>{@code
   * path:                       # pathRegex("/items/[0-9]+")
   *   type: RegularExpression
   *   value: /items/[0-9]+
   * }</pre>
   *
   * @param expression the expression
   * @return the match
   * @throws IllegalStateException if the match has a path already
   */
  public HTTPMatch pathRegex(String expression) {
    return path(PathMatchType.REGULAR_EXPRESSION, expression);
  }

  /**
   * The path matches in the way that is the default, a prefix.
   *
   * <pre>{@code
   * path:                       # path("/api")
   *   value: /api
   * }</pre>
   *
   * @param path begins with a slash
   * @return the match
   * @throws IllegalStateException if the match has a path already
   */
  public HTTPMatch path(String path) {
    return path(null, path);
  }

  private HTTPMatch path(@Nullable PathMatchType type, String value) {
    once(match.getPath(), "path");
    HTTPPathMatch path = new HTTPPathMatch();
    path.setType(type);
    path.setValue(value);
    match.setPath(path);
    return self();
  }

  @Override
  protected HTTPMatch header(@Nullable String type, String name, String value) {
    HTTPHeaderMatch header = new HTTPHeaderMatch();
    header.setType(type == null ? null : HeaderMatchType.of(type));
    header.setName(name);
    header.setValue(value);
    Open.list(match.getHeaders(), match::setHeaders).add(header);
    return self();
  }

  /**
   * A query parameter has a value; how it is compared is left to the default, exactly.
   *
   * <pre>{@code
   * queryParams:                # queryParam("beta", "1")
   * - name: beta
   *   value: "1"
   * }</pre>
   *
   * @param name the parameter's name
   * @param value the value
   * @return the match
   */
  public HTTPMatch queryParam(String name, String value) {
    return queryParam(null, name, value);
  }

  /**
   * A query parameter has exactly this value, said so.
   *
   * <pre>{@code
   * queryParams:                # queryParamExact("beta", "1")
   * - type: Exact
   *   name: beta
   *   value: "1"
   * }</pre>
   *
   * @param name the parameter's name
   * @param value the value
   * @return the match
   */
  public HTTPMatch queryParamExact(String name, String value) {
    return queryParam(QueryParamMatchType.EXACT, name, value);
  }

  /**
   * A query parameter matches a regular expression, in the implementation's dialect.
   *
   * <pre>{@code
   * queryParams:                # queryParamRegex("page", "[0-9]+")
   * - type: RegularExpression
   *   name: page
   *   value: "[0-9]+"
   * }</pre>
   *
   * @param name the parameter's name
   * @param expression the expression
   * @return the match
   */
  public HTTPMatch queryParamRegex(String name, String expression) {
    return queryParam(QueryParamMatchType.REGULAR_EXPRESSION, name, expression);
  }

  private HTTPMatch queryParam(@Nullable QueryParamMatchType type, String name, String value) {
    HTTPQueryParamMatch parameter = new HTTPQueryParamMatch();
    parameter.setType(type);
    parameter.setName(name);
    parameter.setValue(value);
    Open.list(match.getQueryParams(), match::setQueryParams).add(parameter);
    return self();
  }

  /**
   * The method: {@code method: GET}.
   *
   * @param method the method
   * @return the match
   * @throws IllegalStateException if the match has a method already
   */
  public HTTPMatch method(HTTPMethod method) {
    once(match.getMethod(), "method");
    match.setMethod(method);
    return self();
  }

  /**
   * Anything that has no name of its own here.
   *
   * @param change changes the match
   * @return the match
   */
  public HTTPMatch with(Consumer<HTTPRouteMatchBuilder> change) {
    change.accept(HTTPRouteMatchBuilder.editing(match));
    return self();
  }
}
