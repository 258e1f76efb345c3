package io.gatewayapi.router;

import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.match.RegexAnchoring;
import io.gatewayapi.router.precedence.RegexPathPrecedence;
import java.util.Set;

/**
 * What the specification leaves to an implementation.
 *
 * @param regexAnchoring how much of a text a regular expression must fit
 * @param regexPathPrecedence where regular expressions over the path stand in the order
 * @param misdirectedRequests what happens to HTTPS requests on the wrong connection
 * @param cors how CORS preflights are answered
 * @param extensions the kinds of objects that ExtensionRef filters may name; a filter that names
 *     another kind fails
 */
public record RouterOptions(
    RegexAnchoring regexAnchoring,
    RegexPathPrecedence regexPathPrecedence,
    MisdirectedRequests misdirectedRequests,
    CorsOptions cors,
    Set<GroupKind> extensions) {
  private static final RouterOptions DEFAULTS = new RouterOptions(
      RegexAnchoring.FULL,
      RegexPathPrecedence.ABOVE_PREFIX,
      MisdirectedRequests.ANSWER_421,
      CorsOptions.defaults(),
      Set.of());

  /** Copies the set. */
  public RouterOptions {
    extensions = Set.copyOf(extensions);
  }

  /**
   * What most data planes do: regular expressions fit the whole text and go before prefixes,
   * misdirected requests are answered with 421.
   *
   * @return the default options
   */
  public static RouterOptions defaults() {
    return DEFAULTS;
  }

  /**
   * The same with another anchoring.
   *
   * @param anchoring how much of a text a regular expression must fit
   * @return new options
   */
  public RouterOptions with(RegexAnchoring anchoring) {
    return new RouterOptions(anchoring, regexPathPrecedence, misdirectedRequests, cors, extensions);
  }

  /**
   * The same with another place for regular expressions over the path.
   *
   * @param precedence where they stand in the order
   * @return new options
   */
  public RouterOptions with(RegexPathPrecedence precedence) {
    return new RouterOptions(regexAnchoring, precedence, misdirectedRequests, cors, extensions);
  }

  /**
   * The same with another treatment of misdirected requests.
   *
   * @param misdirected what happens to them
   * @return new options
   */
  public RouterOptions with(MisdirectedRequests misdirected) {
    return new RouterOptions(regexAnchoring, regexPathPrecedence, misdirected, cors, extensions);
  }

  /**
   * The same with other answers to CORS preflights.
   *
   * @param other how they are answered
   * @return new options
   */
  public RouterOptions with(CorsOptions other) {
    return new RouterOptions(
        regexAnchoring, regexPathPrecedence, misdirectedRequests, other, extensions);
  }

  /**
   * The same with filters of an implementation's own.
   *
   * @param kinds the kinds of objects that ExtensionRef filters may name
   * @return new options
   */
  public RouterOptions withExtensions(Set<GroupKind> kinds) {
    return new RouterOptions(regexAnchoring, regexPathPrecedence, misdirectedRequests, cors, kinds);
  }
}
