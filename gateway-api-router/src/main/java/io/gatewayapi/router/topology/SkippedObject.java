package io.gatewayapi.router.topology;

/**
 * An object of the input that was left out.
 *
 * @param object kind, namespace and name
 * @param why the reason, as a clause
 */
public record SkippedObject(String object, String why) {
  /** {@code Deployment shop/api: does not bear on routing}. */
  @Override
  public String toString() {
    return object + ": " + why;
  }
}
