package io.gatewayapi.builders.intent.http;

import io.gatewayapi.builders.v1.HTTPPathModifiers;
import io.gatewayapi.model.v1.HTTPRequestRedirectFilter;
import io.gatewayapi.model.v1.HTTPRequestRedirectScheme;

/** Where a client is sent; what is not said stays as in the request. */
public final class Redirect {
  private final HTTPRequestRedirectFilter filter;

  Redirect(HTTPRequestRedirectFilter filter) {
    this.filter = filter;
  }

  /**
   * By HTTPS: {@code scheme: https}.
   *
   * @return this builder
   */
  public Redirect https() {
    filter.setScheme(HTTPRequestRedirectScheme.HTTPS);
    return this;
  }

  /**
   * By a scheme: {@code scheme: http}.
   *
   * @param scheme the scheme
   * @return this builder
   */
  public Redirect scheme(HTTPRequestRedirectScheme scheme) {
    filter.setScheme(scheme);
    return this;
  }

  /**
   * To a host: {@code hostname: www.example.com}.
   *
   * @param hostname the name
   * @return this builder
   */
  public Redirect hostname(String hostname) {
    filter.setHostname(hostname);
    return this;
  }

  /**
   * To a port: {@code port: 8443}.
   *
   * @param port 1 to 65535
   * @return this builder
   */
  public Redirect port(int port) {
    filter.setPort(port);
    return this;
  }

  /**
   * To another path.
   *
   * <pre>{@code
   * path:                       # path("/new")
   *   type: ReplaceFullPath
   *   replaceFullPath: /new
   * }</pre>
   *
   * @param path the path
   * @return this builder
   */
  public Redirect path(String path) {
    filter.setPath(HTTPPathModifiers.replaceFullPath(path));
    return this;
  }

  /**
   * To the same path with another prefix in place of the one that matched.
   *
   * <pre>{@code
   * path:                       # pathPrefix("/v2")
   *   type: ReplacePrefixMatch
   *   replacePrefixMatch: /v2
   * }</pre>
   *
   * @param prefix the other prefix; the rule's matches must be prefixes too
   * @return this builder
   */
  public Redirect pathPrefix(String prefix) {
    filter.setPath(HTTPPathModifiers.replacePrefixMatch(prefix));
    return this;
  }

  /**
   * The answer's status: {@code statusCode: 301}; 302 if it is not said.
   *
   * @param statusCode 301, 302, 303, 307 or 308
   * @return this builder
   */
  public Redirect status(int statusCode) {
    filter.setStatusCode(statusCode);
    return this;
  }
}
