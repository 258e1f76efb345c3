package io.gatewayapi.router.precedence;

/** The criteria by which one match goes before another, in the specification's order. */
public enum TieBreak {
  /** More characters of a matching hostname without wildcard. */
  EXACT_HOSTNAME,
  /** More characters of a matching hostname. */
  HOSTNAME,
  /** An exact path before others. */
  EXACT_PATH,
  /** A regular expression before or after prefixes: latitude. */
  REGEX_PATH,
  /** More characters of a path prefix. */
  PATH_PREFIX,
  /** A match that asks for a method before one that does not. */
  METHOD,
  /** More characters of a gRPC service. */
  GRPC_SERVICE,
  /** More characters of a gRPC method. */
  GRPC_METHOD,
  /** More header matches. */
  HEADERS,
  /** More query parameter matches. */
  QUERY_PARAMS,
  /** The older route. */
  AGE,
  /** The route whose namespace/name comes first. */
  NAME,
  /** The earlier rule of the same route. */
  RULE_ORDER,
  /** The earlier match of the same rule. */
  MATCH_ORDER
}
