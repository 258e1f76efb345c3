package io.gatewayapi.router.rule;

/**
 * Something that would bear on a request and that this release of the router does not evaluate.
 *
 * @param feature what it is, {@code filter CORS}
 * @param place where it stands, {@code HTTPRoute shop/store spec.rules[0].filters[1]}
 */
public record Unevaluated(String feature, String place) {
  /** {@code filter CORS (HTTPRoute shop/store spec.rules[0].filters[1])}. */
  @Override
  public String toString() {
    return feature + " (" + place + ")";
  }
}
