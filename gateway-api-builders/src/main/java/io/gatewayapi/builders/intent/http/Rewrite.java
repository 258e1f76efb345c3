package io.gatewayapi.builders.intent.http;

import io.gatewayapi.builders.v1.HTTPPathModifiers;
import io.gatewayapi.model.v1.HTTPURLRewriteFilter;

/** How a request's URL changes on its way to a backend. */
public final class Rewrite {
  private final HTTPURLRewriteFilter filter;

  Rewrite(HTTPURLRewriteFilter filter) {
    this.filter = filter;
  }

  /**
   * The host that the backend sees: {@code hostname: internal.example}.
   *
   * @param hostname the name
   * @return this builder
   */
  public Rewrite hostname(String hostname) {
    filter.setHostname(hostname);
    return this;
  }

  /**
   * The whole path that the backend sees.
   *
   * <pre>{@code
   * path:                       # path("/maintenance")
   *   type: ReplaceFullPath
   *   replaceFullPath: /maintenance
   * }</pre>
   *
   * @param path the path
   * @return this builder
   */
  public Rewrite path(String path) {
    filter.setPath(HTTPPathModifiers.replaceFullPath(path));
    return this;
  }

  /**
   * What stands in place of the prefix that matched.
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
  public Rewrite pathPrefix(String prefix) {
    filter.setPath(HTTPPathModifiers.replacePrefixMatch(prefix));
    return this;
  }
}
