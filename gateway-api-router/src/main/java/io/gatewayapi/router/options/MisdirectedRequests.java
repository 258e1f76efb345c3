package io.gatewayapi.router.options;

/**
 * What happens to an HTTPS request whose Host belongs to another listener than its server name:
 * latitude of the specification.
 */
public enum MisdirectedRequests {
  /** It is answered with 421, as the specification recommends. */
  ANSWER_421,
  /** It is routed by its Host. */
  ROUTE
}
