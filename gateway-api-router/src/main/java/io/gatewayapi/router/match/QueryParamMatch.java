package io.gatewayapi.router.match;

/**
 * What a match asks of a query parameter.
 *
 * @param name the parameter's name, compared exactly
 * @param value what the value of its first occurrence must be
 */
public record QueryParamMatch(String name, ValueMatch value) {
  /** {@code query parameter page = 2}. */
  @Override
  public String toString() {
    return "query parameter " + name + " " + value;
  }
}
