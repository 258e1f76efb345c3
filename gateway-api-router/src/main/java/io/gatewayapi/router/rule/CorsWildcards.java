package io.gatewayapi.router.rule;

/**
 * How a CORS wildcard is answered to requests without credentials: latitude of the specification.
 * With credentials it is always answered by what the request asked for.
 */
public enum CorsWildcards {
  /** By the wildcard itself. */
  STAR,
  /** By what the request asked for. */
  ECHO
}
