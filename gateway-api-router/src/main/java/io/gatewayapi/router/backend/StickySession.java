package io.gatewayapi.router.backend;

import io.gatewayapi.router.match.PathMatch;
import io.gatewayapi.router.rule.Session;

/**
 * How requests of a client stay together.
 *
 * @param settings what the rule, or else the backend's policy, asks for
 * @param cookiePath the path for which a cookie is set
 */
public record StickySession(Session settings, String cookiePath) {
  private static final String SPECIAL = "\\.[]{}()*+?^$|";

  /**
   * The session of requests that a match took.
   *
   * @param settings what is asked for
   * @param matched the path match
   * @return the session; a cookie's path is the matched one, of a pattern its literal beginning
   */
  public static StickySession of(Session settings, PathMatch matched) {
    String path = matched.pattern().map(StickySession::literal).orElse(matched.value());
    boolean usable = path.startsWith("/") && !matched.asksForGrpc();
    return new StickySession(settings, usable ? path : "/");
  }

  private static String literal(String pattern) {
    int end = 0;
    while (end < pattern.length() && SPECIAL.indexOf(pattern.charAt(end)) < 0) {
      end++;
    }
    boolean repeated = end < pattern.length() && "*?{".indexOf(pattern.charAt(end)) >= 0;
    return pattern.substring(0, repeated && end > 0 ? end - 1 : end);
  }
}
