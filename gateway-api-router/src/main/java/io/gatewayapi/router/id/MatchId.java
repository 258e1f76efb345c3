package io.gatewayapi.router.id;

/**
 * Which match of which rule of which route.
 *
 * @param route the route
 * @param rule the rule's index, from 0
 * @param match the match's index within the rule, from 0
 */
public record MatchId(RouteId route, int rule, int match) {
  /** {@code HTTPRoute shop/store rule 0 match 1}. */
  @Override
  public String toString() {
    return route + " rule " + rule + " match " + match;
  }
}
