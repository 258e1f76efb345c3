package io.gatewayapi.router;

import io.gatewayapi.router.match.RegexAnchoring;
import io.gatewayapi.router.precedence.RegexPathPrecedence;

/**
 * What the specification leaves to an implementation.
 *
 * @param regexAnchoring how much of a text a regular expression must fit
 * @param regexPathPrecedence where regular expressions over the path stand in the order
 * @param misdirectedRequests what happens to HTTPS requests on the wrong connection
 */
public record RouterOptions(
    RegexAnchoring regexAnchoring,
    RegexPathPrecedence regexPathPrecedence,
    MisdirectedRequests misdirectedRequests) {
  private static final RouterOptions DEFAULTS = new RouterOptions(
      RegexAnchoring.FULL, RegexPathPrecedence.ABOVE_PREFIX, MisdirectedRequests.ANSWER_421);

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
    return new RouterOptions(anchoring, regexPathPrecedence, misdirectedRequests);
  }

  /**
   * The same with another place for regular expressions over the path.
   *
   * @param precedence where they stand in the order
   * @return new options
   */
  public RouterOptions with(RegexPathPrecedence precedence) {
    return new RouterOptions(regexAnchoring, precedence, misdirectedRequests);
  }

  /**
   * The same with another treatment of misdirected requests.
   *
   * @param misdirected what happens to them
   * @return new options
   */
  public RouterOptions with(MisdirectedRequests misdirected) {
    return new RouterOptions(regexAnchoring, regexPathPrecedence, misdirected);
  }
}
