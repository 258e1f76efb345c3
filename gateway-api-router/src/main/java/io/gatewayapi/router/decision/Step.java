package io.gatewayapi.router.decision;

/**
 * Something that happens to a request on its way and whose outcome the configuration does not
 * tell: an external service is asked, or an implementation's own filter runs.
 *
 * @param filter the filter's type, {@code ExternalAuth} or {@code ExtensionRef}
 * @param what what is asked or run
 */
public record Step(String filter, String what) {
  /** {@code ExternalAuth: Service shop/auth:9000 is asked by HTTP}. */
  @Override
  public String toString() {
    return filter + ": " + what;
  }
}
