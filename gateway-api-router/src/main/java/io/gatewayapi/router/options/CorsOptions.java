package io.gatewayapi.router.options;

import io.gatewayapi.router.rule.CorsWildcards;

/**
 * How CORS preflights are answered: latitude of the specification.
 *
 * @param allowedStatus the status for an allowed origin, 200 or 204
 * @param deniedStatus the status for any other origin, 200, 204 or 403
 * @param wildcards how wildcards are answered without credentials
 */
public record CorsOptions(int allowedStatus, int deniedStatus, CorsWildcards wildcards) {
  private static final CorsOptions DEFAULTS = new CorsOptions(204, 403, CorsWildcards.STAR);

  /**
   * Allowed preflights are answered with 204, others with 403, wildcards as wildcards.
   *
   * @return the default options
   */
  public static CorsOptions defaults() {
    return DEFAULTS;
  }
}
