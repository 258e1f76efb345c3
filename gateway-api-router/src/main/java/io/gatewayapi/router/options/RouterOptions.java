package io.gatewayapi.router.options;

import io.gatewayapi.router.http.PathNormalisation;
import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.match.RegexAnchoring;
import io.gatewayapi.router.match.RegexDialect;
import io.gatewayapi.router.precedence.RegexPathPrecedence;
import io.gatewayapi.router.rule.CorsWildcards;
import java.util.Set;

/**
 * What the specification leaves to an implementation. Which features it has is said by {@link
 * io.gatewayapi.router.implementation.Implementation}, as that bears on attachment too.
 *
 * @param regexDialect which regular expressions are understood
 * @param regexAnchoring how much of a text a regular expression must fit
 * @param regexPathPrecedence where regular expressions over the path stand in the order
 * @param pathNormalisation what is done to paths before they are matched and sent on
 * @param misdirectedRequests what happens to HTTPS requests on the wrong connection
 * @param cors how CORS preflights are answered
 * @param extensions the kinds of objects that ExtensionRef filters may name; a filter that names
 *     another kind fails
 */
public record RouterOptions(
    RegexDialect regexDialect,
    RegexAnchoring regexAnchoring,
    RegexPathPrecedence regexPathPrecedence,
    PathNormalisation pathNormalisation,
    MisdirectedRequests misdirectedRequests,
    CorsOptions cors,
    Set<GroupKind> extensions) {
  private static final RouterOptions DEFAULTS = new RouterOptions(
      RegexDialect.RE2,
      RegexAnchoring.FULL,
      RegexPathPrecedence.ABOVE_PREFIX,
      PathNormalisation.AS_SENT,
      MisdirectedRequests.ANSWER_421,
      CorsOptions.defaults(),
      Set.of());
  private static final RouterOptions NORMALISING =
      DEFAULTS.with(PathNormalisation.RFC_3986_AND_SLASHES);
  private static final RouterOptions PERMISSIVE = NORMALISING
      .with(RegexDialect.BACKTRACKING)
      .with(MisdirectedRequests.ROUTE)
      .with(new CorsOptions(200, 200, CorsWildcards.ECHO));

  /** Copies the set. */
  public RouterOptions {
    extensions = Set.copyOf(extensions);
  }

  /**
   * The choices that the specification recommends, else what most data planes do: RE2 over the
   * whole text and before prefixes, paths as sent, 421 for misdirected requests, 204 and 403 for
   * preflights.
   *
   * @return the default options
   */
  public static RouterOptions defaults() {
    return DEFAULTS;
  }

  /**
   * The defaults of a gateway that normalises paths before it looks at them.
   *
   * @return options
   */
  public static RouterOptions normalising() {
    return NORMALISING;
  }

  /**
   * A gateway that refuses as little as the specification allows: it normalises paths, understands
   * look-around in regular expressions, routes misdirected requests by their host and answers all
   * preflights with 200.
   *
   * @return options
   */
  public static RouterOptions permissive() {
    return PERMISSIVE;
  }

  /**
   * The same with another dialect of regular expressions.
   *
   * @param dialect which regular expressions are understood
   * @return new options
   */
  public RouterOptions with(RegexDialect dialect) {
    return new RouterOptions(
        dialect,
        regexAnchoring,
        regexPathPrecedence,
        pathNormalisation,
        misdirectedRequests,
        cors,
        extensions);
  }

  /**
   * The same with another anchoring.
   *
   * @param anchoring how much of a text a regular expression must fit
   * @return new options
   */
  public RouterOptions with(RegexAnchoring anchoring) {
    return new RouterOptions(
        regexDialect,
        anchoring,
        regexPathPrecedence,
        pathNormalisation,
        misdirectedRequests,
        cors,
        extensions);
  }

  /**
   * The same with another place for regular expressions over the path.
   *
   * @param precedence where they stand in the order
   * @return new options
   */
  public RouterOptions with(RegexPathPrecedence precedence) {
    return new RouterOptions(
        regexDialect,
        regexAnchoring,
        precedence,
        pathNormalisation,
        misdirectedRequests,
        cors,
        extensions);
  }

  /**
   * The same with another treatment of paths.
   *
   * @param normalisation what is done to paths
   * @return new options
   */
  public RouterOptions with(PathNormalisation normalisation) {
    return new RouterOptions(
        regexDialect,
        regexAnchoring,
        regexPathPrecedence,
        normalisation,
        misdirectedRequests,
        cors,
        extensions);
  }

  /**
   * The same with another treatment of misdirected requests.
   *
   * @param misdirected what happens to them
   * @return new options
   */
  public RouterOptions with(MisdirectedRequests misdirected) {
    return new RouterOptions(
        regexDialect,
        regexAnchoring,
        regexPathPrecedence,
        pathNormalisation,
        misdirected,
        cors,
        extensions);
  }

  /**
   * The same with other answers to CORS preflights.
   *
   * @param other how they are answered
   * @return new options
   */
  public RouterOptions with(CorsOptions other) {
    return new RouterOptions(
        regexDialect,
        regexAnchoring,
        regexPathPrecedence,
        pathNormalisation,
        misdirectedRequests,
        other,
        extensions);
  }

  /**
   * The same with filters of an implementation's own.
   *
   * @param kinds the kinds of objects that ExtensionRef filters may name
   * @return new options
   */
  public RouterOptions withExtensions(Set<GroupKind> kinds) {
    return new RouterOptions(
        regexDialect,
        regexAnchoring,
        regexPathPrecedence,
        pathNormalisation,
        misdirectedRequests,
        cors,
        kinds);
  }
}
